/** Where the person lives, seen from the site: its own territory, the department, elsewhere. */
export const TERRITORIES = ['here', 'department', 'elsewhere'] as const

export type Territory = (typeof TERRITORIES)[number]
