import { frenchTypography } from '@infos-droits/shared'

/** Gives every string of a table of labels its no-break spaces. */
const typeset = <Labels extends Record<string, string>>(labels: Labels): Labels =>
  Object.fromEntries(
    Object.entries(labels).map(([key, label]) => [key, frenchTypography(label)]),
  ) as Labels

export const COMMON = typeset({
  skip: 'Aller au contenu',
  mainNav: 'Menu principal',
  footerNav: 'Informations sur ce site',
  breadcrumb: 'Vous êtes ici',
  home: 'Accueil',
  search: 'Rechercher',
  directory: 'Annuaire',
  hotlines: 'Numéros utiles',
  ask: 'Poser une question',
  legal: 'Mentions légales',
  privacy: 'Données personnelles',
  accessibility: 'Accessibilité : non conforme',
  siteMap: 'Plan du site',
  emergency: 'Urgence',
  emergencyTitle: 'En danger ? Appelez tout de suite',
  emergencyMore: 'Tous les numéros utiles',
  freeSite: 'Ce site est gratuit. Pas de compte, pas de publicité, pas de cookie.',
  toComplete: 'à compléter',
  toCheck: 'Coordonnées à vérifier',
  newSite: '(autre site)',
  call: 'Appeler le',
  writeTo: 'Écrire à',
  text: 'Envoyer un SMS au',
})

export const SEARCH = typeset({
  title: 'Rechercher',
  label: 'Dites-le avec vos mots',
  example: 'Par exemple : je n’arrive plus à payer mon loyer',
  button: 'Rechercher',
  resultsTitle: 'Résultats',
  popular: 'Mots souvent cherchés',
  byNeed: 'Partir d’un besoin',
  description: 'Cherchez une aide, un droit ou un partenaire avec vos propres mots.',
  dangerTitle: 'Vous êtes en danger ? Appelez maintenant',
  refine: 'Affiner',
  refineApply: 'Appliquer',
  refineClear: 'Tout enlever',
  byKind: 'Genre de page',
  byRubric: 'Besoin',
  byTerritory: 'Ville du partenaire',
  byPublic: 'Pour qui',
  otherPages: 'Dans le texte d’autres pages',
})

/** Words offered on the search page; those that find nothing are left out. */
export const FIRST_WORDS = [
  'loyer',
  'RSA',
  'avocat',
  'mutuelle',
  'garde d’enfant',
  'dettes',
  'violences',
  'MDPH',
  'logement social',
  'chômage',
] as const

export const HOME = typeset({
  title: 'De quoi avez-vous besoin ?',
  lead: 'Vos droits, les aides, et les personnes qui peuvent vous aider près de chez vous.',
  rubrics: 'Je cherche une aide pour…',
  situations: 'Ce que vous vivez peut-être',
  situationsHelp: 'D’autres personnes sont passées par là. Ces fiches disent par où commencer.',
  allGuides: 'Voir toutes les fiches',
})

/** What outside search engines show under a page, after its own summary; `where` is « à Versailles ». */
export const DESCRIPTIONS = {
  guide: (where: string) => `Par où commencer, ${where} et autour.`,
  organization: (where: string) => `Qui est reçu et comment le joindre, ${where} et autour.`,
  list: (where: string) => `Vos droits et les aides ${where} et autour.`,
}

export const RUBRIC = typeset({
  alsoTitle: 'À voir aussi',
  partners: 'Qui peut vous aider',
  inTheme: 'Fiches de ce thème',
  otherThemes: 'Autres thèmes de cette rubrique',
})

export const GUIDE = typeset({
  onThisPage: 'Sur cette page',
  audience: 'Pour qui ?',
  steps: 'Que faire ?',
  prepare: 'À préparer',
  contacts: 'Qui peut vous aider ?',
  hotlines: 'À appeler',
  links: 'Sites officiels',
  linksHelp: 'Ces liens ouvrent un autre site.',
  sources: 'D’où viennent ces informations ?',
  checkedOn: 'vérifié le',
  checking: 'vérification en cours',
  related: 'Sur le même sujet',
  answers: 'Questions déjà posées',
  otherContacts: 'Autres partenaires',
  done: 'C’est fait',
  prepareHelp: 'Cochez ce que vous avez. Rien n’est gardé.',
  toEasyRead: 'Lire cette fiche en français facile',
  easyRead: 'En français facile',
  easyReadHelp: 'Des phrases courtes. Des mots simples.',
  toFull: 'Lire la fiche complète',
  disclaimer:
    'Cette fiche vous oriente. Elle ne décide pas à votre place : chaque situation est différente.',
})

/** Words explained inside a page. */
export const GLOSSARY = {
  explained: frenchTypography('Mots expliqués'),
  back: frenchTypography('Revenir au texte'),
  linkTo: (word: string) => `${word}, mot expliqué`,
  backTo: (word: string) => frenchTypography(`Revenir au texte : ${word}`),
}

export const PAPER = typeset({
  findAgain: 'Retrouvez cette page sur internet :',
})

export const ASK_BOX = typeset({
  title: 'Vous ne trouvez pas ?',
  text: 'Posez votre question. Une personne vous répond, sans compte et gratuitement.',
  button: 'Posez votre question',
  carried: 'Ce que vous avez écrit y sera déjà.',
})

export const DIRECTORY = typeset({
  title: 'Annuaire des partenaires',
  lead: 'Les associations et les services qui peuvent vous aider, par besoin.',
  jump: 'Aller à un besoin',
  formerly: 'Ancien nom ou autre nom',
  services: 'Ce que l’on y fait pour vous',
  forWhom: 'Pour qui',
  how: 'Comment',
  fees: 'Prix',
  locations: 'Où aller',
  contact: 'Joindre ce partenaire',
  website: 'Site internet',
  toCheckTitle: 'Coordonnées à vérifier',
  toCheckText:
    'Nous n’avons pas encore vérifié les coordonnées locales avec ce partenaire. Appelez ou regardez son site avant de vous déplacer.',
  unknown: 'Nous cherchons ses coordonnées. En attendant,',
  unknownAsk: 'posez votre question',
  unknownAnswer: ' : une personne vous répond, gratuitement.',
  unknownDesk: 'Ou demandez à l’accueil, qui saura vous guider :',
  guides: 'Les fiches qui en parlent',
  none: 'Pas encore de partenaire dans cette rubrique.',
  map: 'Voir sur la carte',
  error: 'Une erreur ?',
  report: 'Signaler une erreur sur cette page',
  reportText: 'Un numéro a changé, un horaire est faux ? Dites-le, nous vérifions.',
})

export const HOTLINES = typeset({
  title: 'Numéros utiles',
  lead: 'Touchez un numéro pour appeler.',
  emergency: 'En cas d’urgence',
  others: 'Pour une question sur vos droits',
  formerly: 'On dit aussi',
  source: 'Source',
  description: 'Les numéros d’urgence et les numéros nationaux pour vos droits.',
})

export const SITE_MAP = typeset({
  title: 'Plan du site',
  lead: 'Toutes les fiches, de A à Z dans chaque rubrique, puis les autres pages du site.',
  others: 'Autres pages',
})

export const ERRORS = typeset({
  notFoundTitle: 'Cette page n’existe pas, ou plus',
  notFoundText:
    'L’adresse est peut-être mal écrite, ou la page a été retirée. Cherchez avec vos mots, ou partez d’un besoin.',
  notFoundSearch: 'Ce que vous cherchiez, peut-être',
  goneTitle: 'Cette page a été retirée',
  goneText: 'Elle n’est plus sur le site. Cherchez avec vos mots, ou partez d’un besoin.',
  brokenTitle: 'Le site a un problème',
  brokenText:
    'Ce n’est pas de votre faute. Réessayez dans quelques minutes. Si c’est urgent, appelez un numéro ci-dessous.',
})
