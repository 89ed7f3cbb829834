/** Lead (chef de projet), partner (partenaire, tied to an organization), reception (accueil). */
export const ROLES = ['lead', 'partner', 'reception'] as const
