const GROUP = 'Recherche'
const EACH = 'Une expression par ligne.'

export const THESAURUS = {
  group: GROUP,
  labels: { singular: 'Mot des gens', plural: 'Mots des gens' },
  description:
    'Ce que les gens tapent, et le mot que les pages emploient. La recherche les lit avant de corriger l’orthographe.',
  title: 'Mots',
  keys: 'Sans accents',
  says: 'Les gens disent',
  saysHelp: `Mots de tous les jours, sigles, anciens noms\u00A0: «\u00A0proprio\u00A0», «\u00A0CMU\u00A0». Le singulier suffit\u00A0; ni accents ni majuscules ne comptent. Une expression vaut quand tous ses mots sont dans la question. ${EACH}`,
  means: 'Les pages disent',
  meansHelp: `Les mots des fiches, le meilleur d’abord\u00A0: «\u00A0propriétaire\u00A0». ${EACH}`,
  bothWays: 'Vaut dans les deux sens',
  bothWaysHelp: 'Pour un sigle ou un vrai synonyme\u00A0: chaque mot vaut pour tous les autres.',
  note: 'Note pour l’équipe',
  noteHelp: 'Pourquoi cette ligne existe. Le public ne la voit pas.',
} as const

export const BEST_BETS = {
  group: GROUP,
  labels: { singular: 'Page mise en avant', plural: 'Pages mises en avant' },
  description:
    'Pour ces recherches-là, cette page vient en premier. À garder pour quelques cas\u00A0: un bon titre et de bons «\u00A0autres mots\u00A0» servent mieux.',
  title: 'Recherches',
  keys: 'Sans accents',
  queries: 'Recherches',
  queriesHelp: `Comme les gens les tapent\u00A0: «\u00A0payer le loyer\u00A0». ${EACH}`,
  page: 'Page à mettre en premier',
  pageHelp:
    'Une page en ligne. Si elle est retirée du site, cette ligne ne fait rien en attendant son retour.',
} as const

export const DANGERS = {
  group: GROUP,
  labels: { singular: 'Danger', plural: 'Mots de danger' },
  description:
    'Quand une question dit une de ces expressions, les numéros d’urgence passent avant tout le reste. Les mots parlants doivent être proches et dans cet ordre, avec «\u00A0me\u00A0» ou «\u00A0m’\u00A0» si l’expression en a un.',
  name: 'Quel danger',
  nameHelp:
    'Avec les mots des pages\u00A0: celles qui les portent viennent en premier. Une virgule sépare deux façons de le dire.',
  words: 'Expressions',
  wordsHelp: `Deux à quatre mots qui ne laissent pas de doute\u00A0: «\u00A0mon mari me frappe\u00A0». Entre guillemets, ou avec un seul mot parlant, l’expression compte mot pour mot. Avec un point à la fin, elle ne compte que si la question ne dit rien d’autre. ${EACH}`,
  hotlines: 'Numéros à montrer',
  hotlinesHelp: 'Le premier est montré en premier.',
} as const

export const INTENTS = {
  group: GROUP,
  labels: { singular: 'Mot d’intention', plural: 'Mots d’intention' },
  description:
    'Les mots qui disent ce que l’on veut faire\u00A0: «\u00A0numéro\u00A0», «\u00A0rendez-vous\u00A0». Ils font monter les partenaires ou les numéros, pas une page précise.',
  title: 'Mots',
  keys: 'Sans accents',
  words: 'Mots',
  wordsHelp: EACH,
  favours: 'Ce qui monte',
} as const

export const KINDS = {
  guide: 'Fiche',
  organization: 'Partenaire',
  hotline: 'Numéro utile',
  theme: 'Thème',
  event: 'Événement',
  news: 'Actualité',
  resource: 'Ressource',
  term: 'Mot expliqué',
} as const

export const FAVOURS = {
  guide: 'Les fiches',
  organization: 'Les partenaires',
  hotline: 'Les numéros utiles',
  theme: 'Les thèmes',
} as const

/** What is wrong with a list of words. */
export const WORDS = {
  missing: 'Écrivez au moins un mot.',
  empty: 'Une des lignes est vide.',
  tooLong: (word: string, max: number) =>
    `«\u00A0${word}…\u00A0» est trop long\u00A0: ${String(max)} caractères au plus.`,
  tooMany: (max: number) =>
    `${String(max)} expressions au plus. Faites une deuxième ligne pour les autres.`,
  common: (word: string) =>
    `«\u00A0${word}\u00A0» ne contient que des mots trop courants\u00A0: presque toutes les recherches seraient changées. Ajoutez un mot plus précis.`,
  untold: (word: string) =>
    `«\u00A0${word}\u00A0» ne contient aucun mot que la recherche retient. Ajoutez-en un.`,
  taken: (word: string, title: string) =>
    `«\u00A0${word}\u00A0» est déjà dans «\u00A0${title}\u00A0»\u00A0: complétez plutôt cette ligne-là.`,
} as const

/** « Essayer », beside the form. */
export const TRY = {
  title: 'Essayer',
  intro: 'Ce que trouve une recherche sans et avec ce qui est écrit ici. Rien n’est enregistré.',
  query: 'Une recherche, comme une personne la taperait',
  trying: 'Recherche en cours…',
  /** Over the two lists: while the form is changed, and for a line as it is saved. */
  changed: { before: 'Aujourd’hui', after: 'Avec ce changement' },
  saved: { before: 'Sans cette ligne', after: 'Aujourd’hui' },
  nothing: 'Aucune page.',
  nearest: 'Rien ne correspond vraiment\u00A0: voici le plus proche.',
  dangers: 'Numéros d’urgence en premier\u00A0:',
  otherDangers: 'Les numéros montrés en premier ne sont plus les mêmes.',
  hotline: (number: string, name: string) => `${number.replaceAll(' ', '\u00A0')} (${name})`,
  understood: (said: string, means: string) => `«\u00A0${said}\u00A0» compris comme ${means}.`,
  mended: (text: string) => `Corrigé en «\u00A0${text}\u00A0».`,
  quoted: (word: string) => `«\u00A0${word}\u00A0»`,
  or: ' ou ',
  pinned: 'mise en avant',
  moves: {
    same: '',
    up: (was: string) => `monte (était ${was})`,
    down: (was: string) => `descend (était ${was})`,
    new: 'nouvelle',
    gone: 'ne sort plus',
    below: (now: string) => `passe ${now}`,
  },
  first: '1ʳᵉ',
  place: (place: number) => `${String(place)}ᵉ`,
  same: 'Les premières pages restent les mêmes pour cette recherche.',
  summary: (counts: { new: number; up: number; down: number; gone: number }) =>
    [
      several(counts.new, 'nouvelle page', 'nouvelles pages'),
      several(counts.up, 'page qui monte', 'pages qui montent'),
      several(counts.down, 'page qui descend', 'pages qui descendent'),
      several(counts.gone, 'page qui ne sort plus', 'pages qui ne sortent plus'),
    ]
      .filter((part) => part !== '')
      .join(', ')
      .concat('.'),
  failed: 'L’essai n’a pas abouti. Réessayez dans un instant.',
} as const

const several = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${String(count)}\u00A0${count === 1 ? one : many}`

export const PREVIEW = {
  leadOnly: 'Seul le chef de projet peut essayer un changement de la recherche.',
  tooLarge: 'Ce qui est à essayer est trop long.',
  unreadable: 'L’essai envoyé n’est pas lisible.',
  query: 'Écrivez une recherche, de 200 caractères au plus.',
  incomplete: 'Remplissez tous les champs obligatoires pour voir l’effet.',
} as const

/** Above each list. */
export const HELP = {
  title: 'Comment marche la recherche',
  sentences: [
    'La recherche retient les mots qui comptent dans la question, sans accents, ni pluriels, ni mots courants comme «\u00A0je\u00A0» ou «\u00A0avoir\u00A0».',
    'Elle traduit d’abord les «\u00A0mots des gens\u00A0» en mots des pages, puis corrige l’orthographe de ce qui reste avec les seuls mots du site.',
    'Elle classe les pages selon la part de la question qu’elles couvrent, l’endroit où les mots se trouvent (titre, autres mots, présentation, texte) et leur rareté.',
    'Les «\u00A0mots de danger\u00A0» font passer les numéros d’urgence avant tout, une «\u00A0page mise en avant\u00A0» passe première pour ses recherches, et les «\u00A0mots d’intention\u00A0» font monter les partenaires ou les numéros.',
  ],
} as const
