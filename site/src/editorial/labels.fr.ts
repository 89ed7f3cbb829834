import {
  frenchTypography,
  type Audience,
  type Event,
  type Resource,
  type RubricSlug,
} from '@infos-droits/shared'

const fr = frenchTypography

export const EDITORIAL = {
  news: fr('Actualités'),
  agenda: fr('Agenda'),
  resources: fr('Ressources'),
  glossary: fr('Les mots expliqués'),
  help: fr('Comment ça marche'),
  topics: fr('Sujets'),
  audiences: fr('Pour qui'),
  by: fr('Proposé par'),
} as const

export const GLOSSARY = {
  title: fr('Les mots expliqués'),
  lead: fr('Les sigles et les mots difficiles que vous pouvez rencontrer, en mots simples.'),
  letter: (letter: string) => (letter === '0–9' ? fr('Chiffres') : fr(`Lettre ${letter}`)),
  /** What a folded letter holds: « 9 mots : de facture à FSL ». */
  words: (terms: string[]) =>
    terms.length === 1
      ? fr(terms[0] ?? '')
      : fr(`${String(terms.length)} mots : de « ${terms[0] ?? ''} » à « ${terms.at(-1) ?? ''} »`),
  alsoWritten: fr('On écrit aussi :'),
} as const

export const NEWS = {
  title: fr('Actualités'),
  lead: fr('Ce qui change pour vos droits, et ce qui se passe près de chez vous.'),
  published: fr('Publié le'),
  feed: fr('Flux RSS des actualités'),
  feedHelp: fr('Vous suivez des sites avec un lecteur de flux ? Donnez-lui cette adresse :'),
  feedTitle: (site: string) => fr(`${site} : actualités`),
  home: fr('Actualités récentes'),
  all: fr('Toutes les actualités'),
} as const

export const AGENDA = {
  title: fr('Agenda'),
  lead: fr('Les dates à connaître, et les rendez-vous près de chez vous.'),
  upcoming: fr('À venir'),
  none: fr('Aucun événement à venir pour le moment.'),
  past: fr('C’est passé'),
  home: fr('Dates à venir'),
  all: fr('Tout l’agenda'),
  allInRubric: fr('Toutes les dates sur ce sujet'),
  when: fr('Quand'),
  where: fr('Où'),
  join: fr('En ligne'),
  joinLink: fr('Rejoindre en ligne'),
  registration: fr('Comment participer'),
  cost: fr('Prix'),
  practical: fr('Informations pratiques'),
  cancelled: fr('Annulé'),
  cancelledText: fr('Cet événement est annulé. Ne vous déplacez pas.'),
  pastText: fr('Cet événement est passé.'),
  save: fr('Ajouter à mon agenda'),
  subscribe: fr('Suivre l’agenda'),
  subscribeHelp: fr(
    'Pour voir ces dates dans l’agenda de votre téléphone ou de votre ordinateur, choisissez « s’abonner à un agenda » et donnez cette adresse :',
  ),
  andOnline: (place: string) => fr(`${place}, et en ligne`),
  modes: {
    onsite: fr('Sur place'),
    remote: fr('En ligne'),
    both: fr('Sur place et en ligne'),
  } satisfies Record<Event['mode'], string>,
} as const

export const RESOURCES = {
  title: fr('Ressources'),
  lead: fr('Documents, vidéos et fiches pratiques pour comprendre et agir.'),
  list: fr('Toutes les ressources'),
  open: {
    document: fr('Ouvrir le document'),
    video: fr('Voir la vidéo'),
    sheet: fr('Ouvrir la fiche pratique'),
    link: fr('Ouvrir le site'),
  } satisfies Record<Resource['kind'], string>,
  kinds: {
    document: fr('Document'),
    video: fr('Vidéo'),
    sheet: fr('Fiche pratique'),
    link: fr('Site internet'),
  } satisfies Record<Resource['kind'], string>,
  outside: (host: string) => fr(`Vous quittez ce site : la page s’ouvre sur ${host}.`),
  transcript: fr('Ce qui est dit dans la vidéo'),
  checked: fr('Mis à jour le'),
  allInRubric: fr('Toutes les ressources sur ce sujet'),
} as const

export const AUDIENCE_LABELS: Record<Audience, string> = {
  tous: fr('Tout le monde'),
  familles: fr('Familles'),
  jeunes: fr('Jeunes'),
  seniors: fr('Seniors'),
  'personnes-handicapees': fr('Personnes handicapées'),
  'personnes-etrangeres': fr('Personnes étrangères'),
  'personnes-sans-domicile': fr('Personnes sans domicile'),
  professionnels: fr('Professionnels'),
}

export const FILTER = {
  title: fr('Affiner la liste'),
  rubric: fr('Sujet'),
  audience: fr('Pour qui'),
  way: fr('Comment participer'),
  kind: fr('Genre'),
  any: {
    rubric: fr('Tous les sujets'),
    audience: fr('Tout le monde'),
    way: fr('Sur place ou en ligne'),
    kind: fr('Tous les genres'),
  },
  apply: fr('Afficher'),
  clear: fr('Tout afficher'),
} as const

/** « 2 événements à venir : Logement, Seniors ». */
export const filteredTitle = ({
  count,
  noun,
  chosen,
}: {
  count: number
  noun: 'event' | 'resource'
  chosen: string[]
}): string => {
  const [one, many, none] =
    noun === 'event'
      ? ['événement à venir', 'événements à venir', 'Aucun événement à venir']
      : ['ressource', 'ressources', 'Aucune ressource']
  const found = count === 0 ? none : `${String(count)} ${count === 1 ? one : many}`
  return fr(`${found} : ${chosen.join(', ')}`)
}

/** Headings of what is new in a rubric. */
export const rubricHeadings = {
  news: fr('Actualités'),
  events: fr('Dates à venir'),
  resources: fr('Documents, vidéos et liens'),
} as const

/** Where a list narrowed to a rubric is. */
export const inRubric = ({ list, rubric }: { list: string; rubric: RubricSlug }): string =>
  `${list}?rubrique=${rubric}`

/** Texts of the calendars that programs read. */
export const CALENDAR = {
  name: (site: string) => fr(`${site} : agenda`),
  cancelled: (title: string) => fr(`Annulé : ${title}`),
  join: (url: string) => `En ligne\u00A0: ${url}`,
} as const

export const ALERT = {
  urgent: fr('Alerte'),
  info: fr('Information'),
} as const
