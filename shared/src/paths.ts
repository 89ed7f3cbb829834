import { RUBRIC_SLUGS } from './rubrics.ts'

/** First segments of public addresses that no rubric may take. */
export const RESERVED_SEGMENTS = [
  'actualites',
  'admin',
  'agenda',
  'aide',
  'accessibilite',
  'annuaire',
  'api',
  'borne',
  'donnees-personnelles',
  'f',
  'glossaire',
  'guichet',
  'healthz',
  'hors-ligne',
  'media',
  'mentions-legales',
  'numeros-utiles',
  'pagefind',
  'plan-du-site',
  'poser-une-question',
  'recherche',
  'ressources',
  'retour',
  'signaler',
] as const

/** Slugs that something else answers to. */
const RESERVED_SLUGS = {
  /** `/{rubrique}/theme/…` belongs to the themes. */
  guides: /^theme$/,
  /** `/agenda/flux.ics` is the calendar of all events. */
  events: /^flux$/,
  /** Anchors of the glossary’s page that are no words. */
  terms: /^(contenu|poser|urgence|lettre-.)$/,
} as const

/** True when a page of this kind may not have this slug. */
export const isReservedSlug =
  (kind: keyof typeof RESERVED_SLUGS) =>
  (slug: string): boolean =>
    RESERVED_SLUGS[kind].test(slug)

/** Public addresses: the only place that knows how they are written. Pages end with a slash. */
export const paths = {
  home: () => '/',
  rubric: (rubric: string) => `/${rubric}/`,
  theme: (rubric: string, theme: string) => `/${rubric}/theme/${theme}/`,
  guide: (rubric: string, guide: string) => `/${rubric}/${guide}/`,
  /** The same guide in easy-to-read French. */
  easyRead: (rubric: string, guide: string) => `/${rubric}/${guide}/facile-a-lire/`,
  directory: () => '/annuaire/',
  organization: (organization: string) => `/annuaire/${organization}/`,
  search: (query?: string) =>
    query === undefined ? '/recherche/' : `/recherche/?q=${encodeURIComponent(query)}`,
  /** Answers a post only: nobody goes there. */
  askCheck: () => '/poser-une-question/verification/',
  ask: (guide?: string) =>
    guide === undefined
      ? '/poser-une-question/'
      : `/poser-une-question/?fiche=${encodeURIComponent(guide)}`,
  /** The form with a text already in it. */
  askAbout: (text: string) => `/poser-une-question/?texte=${encodeURIComponent(text)}`,
  receipt: (token: string) => `/poser-une-question/recu/${token}/`,
  /** Where « this page helped me » is posted, and what answers it. */
  feedback: () => '/retour/',
  /** Tells of a mistake on a page. */
  report: (page?: string) =>
    page === undefined ? '/signaler/' : `/signaler/?page=${encodeURIComponent(page)}`,
  hotlines: () => '/numeros-utiles/',
  glossary: (term?: string) => (term === undefined ? '/glossaire/' : `/glossaire/#${term}`),
  news: (item?: string) => (item === undefined ? '/actualites/' : `/actualites/${item}/`),
  newsFeed: () => '/actualites/flux.xml',
  agenda: () => '/agenda/',
  /** What calendar programs follow. */
  agendaFeed: () => '/agenda/flux.ics',
  event: (event: string) => `/agenda/${event}/`,
  eventCalendar: (event: string) => `/agenda/${event}.ics`,
  resources: () => '/ressources/',
  resource: (resource: string) => `/ressources/${resource}/`,
  /** A picture by its name, which tells its content. */
  picture: (name: string) => `/media/${name}.jpg`,
  help: () => '/aide/',
  /** What paper, text messages and QR codes hold instead of the address of a page. */
  short: (code: string) => `/f/${code}`,
  /** Desk mode, for those who receive people. */
  counter: () => '/guichet/',
  /** Telephone numbers and hours of partners and lines, by id of the search. */
  counterData: () => '/guichet/donnees.json',
  counterManifest: () => '/guichet/guichet.webmanifest',
  /** The site on a computer that many share. */
  kiosk: () => '/borne/',
  /** Registered from desk mode only, for the whole site. */
  counterWorker: () => '/guichet/sw.js',
  /** What a release holds for use without a network. */
  offlineList: () => '/guichet/liste.json',
  /** What a page that cannot be had without a network gives instead. */
  offline: () => '/hors-ligne/',
  /** The same for a page that the site no longer has. */
  offlineGone: () => '/hors-ligne/page-retiree/',
  legal: () => '/mentions-legales/',
  privacy: () => '/donnees-personnelles/',
  accessibility: () => '/accessibilite/',
  sitemap: () => '/plan-du-site/',
  /** Where to report a weakness (RFC 9116). */
  securityContact: () => '/.well-known/security.txt',
} as const

/** True when `segment` can be the first segment of a page of its own. */
export const isReservedSegment = (segment: string): boolean =>
  (RESERVED_SEGMENTS as readonly string[]).includes(segment) ||
  (RUBRIC_SLUGS as readonly string[]).includes(segment)

/** Where a question stands among those at the foot of its guide. */
export const questionAnchor = (id: string): string => `question-${id}`
