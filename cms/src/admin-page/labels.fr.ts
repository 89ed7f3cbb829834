export const ADMIN_PAGE = {
  signIn: 'Connectez-vous pour voir cette page.',
} as const
