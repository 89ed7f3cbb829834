/** Words of the fields that several collections share. */
export const FIELDS = {
  slug: 'Adresse de la page',
  slugHelp:
    'Dernière partie de l’adresse\u00A0: minuscules sans accent, chiffres et tirets, comme «\u00A0loyer-impaye\u00A0». Vide\u00A0: elle se déduit du titre.',
  slugShape: 'Minuscules, chiffres et tirets.',
  slugLong: 'Cette adresse est trop longue (70 caractères au plus).',
  slugReserved: (slug: string) =>
    `«\u00A0${slug}\u00A0» est réservé par le site\u00A0: choisissez une autre adresse.`,
  slugTaken: (title: string) => `Cette adresse est déjà prise par «\u00A0${title}\u00A0».`,
  slugTakenTrash: (title: string) =>
    `Cette adresse est déjà prise par «\u00A0${title}\u00A0», qui est dans la corbeille.`,
  url: 'L’adresse doit commencer par https:// et mener à une page.',
  urlOpen: 'L’adresse doit commencer par http:// ou https://.',
  phone: 'Ce numéro ne semble pas juste. Exemple\u00A0: 01 30 97 80 00',
  email: 'Cette adresse e-mail ne semble pas juste.',
  item: 'Une ligne',
  /** After « Ajouter : », and before a row’s number. */
  itemRow: 'ligne',
  addItem: 'Ajouter une ligne',
  source: 'Source',
  sourceRow: 'source',
  sources: 'Sources',
  sourcesHelp: 'Les pages officielles sur lesquelles s’appuie le texte.',
  sourceTitle: 'Titre de la page',
  sourceUrl: 'Adresse (https)',
  checkedOn: 'Lue le',
  checkedOnHelp: 'Jour où une personne a lu cette source. Vide\u00A0: à vérifier.',
  toCheck: 'À vérifier',
  order: 'Ordre',
  orderHelp: 'Du plus petit au plus grand.',
} as const
