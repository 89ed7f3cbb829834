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
  postalCode: 'Code postal',
  postalCodeShape: 'Un code postal a cinq chiffres.',
  email: 'Cette adresse e-mail ne semble pas juste.',
  item: 'Une ligne',
  /** After « Ajouter : », and before a row’s number. */
  itemRow: 'ligne',
  addItem: 'Ajouter une ligne',
  lineNumber: (list: string, number: number) => `${list}, ligne ${String(number)}`,
  moveUp: (number: number) => `Monter la ligne ${String(number)}`,
  removeLine: (number: number) => `Supprimer la ligne ${String(number)}`,
  full: (count: number) => `${String(count)}\u00A0lignes au plus.`,
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
  link: 'Lien pour en savoir plus',
  linkLabel: 'Texte du lien',
  linkUrl: 'Adresse (https)',
  linkHalf: 'Un lien a un texte et une adresse\u00A0: remplissez les deux, ou videz les deux.',
  rubrics: 'Rubriques',
  rubricsHelp: 'Facultatif\u00A0: pour le retrouver depuis ces rubriques.',
  audiences: 'Pour qui',
  audiencesHelp: 'Facultatif\u00A0: sert à filtrer la liste.',
} as const

/** Whom something is for, as the editors choose it. */
export const AUDIENCE_NAMES = {
  tous: 'Tout le monde',
  familles: 'Familles',
  jeunes: 'Jeunes',
  seniors: 'Seniors',
  'personnes-handicapees': 'Personnes handicapées',
  'personnes-etrangeres': 'Personnes étrangères',
  'personnes-sans-domicile': 'Personnes sans domicile',
  professionnels: 'Professionnels',
} as const

/** The eight rubrics, as staff name them. */
export const RUBRIC_NAMES = {
  famille: 'Famille',
  logement: 'Logement',
  emploi: 'Emploi',
  sante: 'Santé',
  juridique: 'Juridique',
  seniors: 'Seniors',
  handicap: 'Handicap',
  precarite: 'Précarité',
} as const
