/** The small form of a link in a text. */
export const LINK = {
  text: 'Texte du lien',
  type: 'Où mène ce lien\u00A0?',
  internal: 'Une page de ce site',
  custom: 'Un autre site',
  url: 'Adresse (https)',
  page: 'Page de ce site',
  pageHelp:
    'Une fiche, un partenaire ou un thème. Le lien suit la page si son adresse change\u00A0; si elle est retirée du site, les mots restent, sans lien.',
} as const
