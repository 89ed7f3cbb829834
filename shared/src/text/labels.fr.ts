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

/** What is said of a text that is kept in its field and not taken. */
export const tooLong = ({ length, max }: { length: number; max: number }): string => {
  const more = length - max
  const count = more.toLocaleString('fr-FR')
  const characters = more === 1 ? 'caractère' : 'caractères'
  return `Ce texte est trop long\u00A0: ${count}\u00A0${characters} de trop (${max.toLocaleString('fr-FR')} au plus). Raccourcissez-le\u00A0: il est encore ici, en entier.`
}
