export const PRESENCE_FIELDS = {
  labels: { singular: 'Présence', plural: 'Présences' },
} as const
