/** What stands in the place of what could tell who somebody is. */
export const MASKS = {
  email: '[adresse e-mail masquée]',
  phone: '[téléphone masqué]',
  iban: '[compte bancaire masqué]',
  nir: '[numéro de sécurité sociale masqué]',
  file: '[numéro masqué]',
  firstName: '[prénom masqué]',
  name: '[nom masqué]',
  birth: '[date de naissance masquée]',
  address: '[adresse masquée]',
} as const
