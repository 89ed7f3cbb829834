const GROUP = 'Contenu'

export const RUBRICS = {
  group: GROUP,
  labels: { singular: 'Rubrique', plural: 'Rubriques' },
  description:
    'Les huit entrées du site. Leur texte et leur ordre se modifient\u00A0; on n’en ajoute ni n’en retire.',
  slug: 'Adresse',
  name: 'Nom',
  nameHelp: 'En un ou deux mots\u00A0: «\u00A0Logement\u00A0».',
  need: 'Le besoin',
  needHelp:
    'La même chose dite par une personne\u00A0: «\u00A0Me loger, garder mon logement\u00A0».',
  summary: 'Présentation',
} as const

export const THEMES = {
  group: GROUP,
  labels: { singular: 'Thème', plural: 'Thèmes' },
  description: 'Les sujets à l’intérieur d’une rubrique.',
  title: 'Titre',
  summary: 'Présentation',
  rubric: 'Rubrique',
} as const

export const GUIDES = {
  group: GROUP,
  labels: { singular: 'Fiche', plural: 'Fiches' },
  description:
    'Une fiche par droit ou par situation. Elle oriente\u00A0: ce qui existe, quoi préparer, qui voir.',
  tabs: {
    text: 'Texte',
    orient: 'Qui voir et liens',
    find: 'Retrouver et vérifier',
    easyRead: 'Facile à lire (FALC)',
  },
  title: 'Titre',
  titleHelp: 'Comme la personne le dirait\u00A0: «\u00A0Je n’arrive plus à payer mon loyer\u00A0».',
  summary: 'En deux phrases',
  summaryHelp:
    'Ce que la personne lit en premier, sur la fiche et dans les résultats de recherche.',
  pictureHelp:
    'Facultatif\u00A0: une image qui aide à comprendre de quoi parle la fiche. Elle est montrée sous le résumé, en bande, et n’est pas imprimée.',
  audience: 'Qui est concerné',
  audienceHelp: 'Une phrase par ligne, à la personne\u00A0: «\u00A0Vous êtes locataire…\u00A0».',
  steps: 'Ce que vous pouvez faire',
  /** One row: after « Ajouter : », and before its number. */
  step: 'étape',
  stepTitle: 'Titre de l’étape',
  stepText: 'Texte',
  prepare: 'Ce qu’il faut préparer',
  prepareHelp: 'Papiers et informations, un par ligne.',
  contacts: 'Qui voir',
  contact: 'contact',
  contactsHelp:
    'Du plus proche au plus lointain. Un partenaire en brouillon ne peut pas être choisi.',
  organization: 'Partenaire',
  service: 'Service',
  serviceHelp: 'Facultatif\u00A0: un service précis de ce partenaire.',
  reason: 'Pour quoi faire',
  hotlines: 'Numéros utiles',
  links: 'Liens officiels',
  link: 'lien',
  linkLabel: 'Texte du lien',
  linkUrl: 'Adresse (https)',
  linkPublisher: 'Site',
  linkPublisherHelp: 'À qui est ce site\u00A0: «\u00A0Service Public\u00A0», «\u00A0CAF\u00A0».',
  rubric: 'Rubrique',
  otherRubrics: 'Aussi dans ces rubriques',
  themes: 'Thèmes',
  themesHelp: 'Un à trois thèmes de la rubrique.',
  audiencesHelp:
    'Facultatif\u00A0: seulement si la fiche ne vaut que pour certains. Vide\u00A0: pour tout le monde. Sert à affiner une recherche.',
  synonyms: 'Autres mots',
  synonymsHelp:
    'Ce que les gens tapent vraiment\u00A0: mots de tous les jours, anciens noms, sigles. Un mot par ligne.',
  toCheck: 'À vérifier',
  toCheckHelp: 'Coché tout seul tant qu’une source n’a pas de date de lecture.',
} as const

/** The same guide in easy-to-read French. */
export const EASY_READ = {
  description:
    'Facultatif. La même fiche en facile à lire et à comprendre\u00A0: des phrases courtes, une idée par phrase, des mots de tous les jours. Faites-la relire par des personnes concernées.',
  summary: 'De quoi parle cette fiche',
  summaryHelp: 'Une à trois phrases très courtes.',
  summaryMissing: 'Écrivez de quoi parle la fiche, ou retirez les étapes.',
  steps: 'Les étapes, en facile à lire',
  step: 'étape',
  stepsHelp: 'Une chose à faire par étape.',
  stepsMissing: 'Écrivez au moins une étape, ou videz la présentation.',
  stepTitle: 'Titre de l’étape',
  stepText: 'Texte',
} as const

/** What a situation of the home page is called when it still leads to a guide. */
export const SITUATION = (label: string): string => `${label} (page d’accueil)`

export const HOTLINES = {
  group: GROUP,
  labels: { singular: 'Numéro utile', plural: 'Numéros utiles' },
  description: 'Les numéros nationaux, avec leur source. Les numéros locaux sont dans l’annuaire.',
  number: 'Numéro',
  numberHelp: 'Comme on le compose, avec ses espaces\u00A0: «\u00A039\u00A019\u00A0».',
  numberShape: 'Un numéro ne contient que des chiffres et des espaces.',
  name: 'Nom',
  purpose: 'Quand appeler',
  hours: 'Horaires',
  cost: 'Prix de l’appel',
  emergency: 'Urgence',
  emergencyHelp: 'Visible à un geste de chaque page.',
  aliases: 'Anciens numéros et autres noms',
  aliasesHelp: 'Un nom ou un numéro par ligne.',
  source: 'Source',
} as const

export const MEDIA = {
  group: GROUP,
  labels: { singular: 'Image', plural: 'Images' },
  description:
    'Photos et illustrations (JPEG, PNG, WebP, AVIF). Elles sont réduites et leurs métadonnées (lieu, appareil, auteur) effacées. «\u00A0Recadrer\u00A0» garde une partie de l’image, et elle seule. Sur une fiche ou une actualité, l’image est montrée en bande\u00A0: le point important reste visible.',
  alt: 'Texte de remplacement',
  altHelp:
    'Ce que montre l’image, pour qui ne la voit pas\u00A0: «\u00A0L’entrée de la mairie, avec sa rampe\u00A0». C’est aussi son nom dans les listes. Une image qui ne montre rien d’utile n’a pas sa place sur le site.',
  altMissing: 'Dites ce que montre l’image.',
  credit: 'Crédit',
  creditHelp: 'Qui l’a faite\u00A0: «\u00A0Prénom Nom\u00A0», «\u00A0Nom de la commune\u00A0».',
  creditMissing: 'Cette licence demande de nommer l’auteur.',
  licence: 'Droit de l’utiliser',
  licenceHelp: 'Sans l’un de ces droits, une image ne peut pas être mise en ligne.',
  licences: {
    own: 'Image faite par nous',
    permission: 'Accord écrit de l’auteur',
    cc0: 'Creative Commons CC0 (sans condition)',
    'cc-by': 'Creative Commons CC BY',
    'cc-by-sa': 'Creative Commons CC BY-SA',
    'licence-ouverte': 'Licence Ouverte (Etalab)',
  },
  fileGone: 'Le fichier de cette image manque sur le serveur\u00A0: choisissez-le à nouveau.',
  unreadable: 'Ce fichier n’est pas une image lisible (JPEG, PNG, WebP ou AVIF).',
} as const

/** Why something cannot be removed or withdrawn. */
export const IN_USE = (what: string, users: readonly string[]): string =>
  `Impossible\u00A0: ${what} sert encore à ${users.map((title) => `«\u00A0${title}\u00A0»`).join(', ')}. Retirez-le d’abord de là.`

const MOST_NAMED = 3

/** « 1 fiche cite », « 12 fiches citent », and the first of them in brackets. */
const guidesNaming = (what: string, guides: readonly string[]): string => {
  const first = guides.slice(0, MOST_NAMED).join(', ')
  const rest = guides.length - MOST_NAMED
  const others = rest > 0 ? ` et ${String(rest)}\u00A0autre${rest === 1 ? '' : 's'}` : ''
  const count =
    guides.length === 1 ? '1\u00A0fiche cite' : `${String(guides.length)}\u00A0fiches citent`
  return `${count} ${what} (${first}${others})`
}

/** Why something cannot go elsewhere. */
export const STAYS = {
  guide: (title: string, isTrashed: boolean) =>
    `«\u00A0${title}\u00A0»${isTrashed ? ' (corbeille)' : ''}`,
  theme: {
    place: THEMES.rubric,
    refused: (guides: readonly string[]) =>
      `Impossible\u00A0: ${guidesNaming('ce thème', guides)}, et les thèmes d’une fiche sont de sa rubrique. Retirez-le d’abord de là, ou créez un nouveau thème dans l’autre rubrique.`,
  },
  service: {
    place: 'Partenaire',
    refused: (guides: readonly string[]) =>
      `Impossible\u00A0: ${guidesNaming('ce service', guides)} avec son partenaire. Retirez-le d’abord de là, ou créez un nouveau service chez l’autre partenaire.`,
  },
} as const
