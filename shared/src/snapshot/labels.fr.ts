const named = (name: string): string => `«\u00A0${name}\u00A0»`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const NOT_THERE = 'n’existe pas ou n’est pas en ligne'
const AGAIN = 'puis publiez de nouveau.'

/** What names others, and is named. */
const PAGES = {
  guide: (title: string) => `la fiche ${named(title)}`,
  theme: (title: string) => `le thème ${named(title)}`,
  organization: (name: string) => `le partenaire ${named(name)}`,
  hotline: (name: string) => `le numéro utile ${named(name)}`,
  danger: (name: string) => `le danger ${named(name)}`,
  word: (term: string) => `le mot ${named(term)}`,
  news: (title: string) => `l’actualité ${named(title)}`,
  event: (title: string) => `l’événement ${named(title)}`,
  resource: (title: string) => `la ressource ${named(title)}`,
} as const

const mend = (page: string, it: string): string =>
  `Ouvrez ${page}, retirez ${it} ou choisissez-en un autre, ${AGAIN}`

/** Of what is not there only the address is known. */
const missing =
  (what: string, it: string) =>
  (page: string, slug: string): string =>
    `${capital(page)} cite ${what} qui ${NOT_THERE} (${named(slug)}). ${mend(page, it)}`

/** What a snapshot names and does not hold: what is wrong, and what the lead may do. */
export const BROKEN = {
  pages: PAGES,
  theme: missing('un thème', 'ce thème'),
  themeElsewhere: (page: string, title: string) =>
    `${capital(page)} cite ${PAGES.theme(title)}, qui est d’une autre rubrique. ${mend(page, 'ce thème')}`,
  organization: missing('un partenaire', 'ce partenaire'),
  service: (page: string, organization: string, slug: string) =>
    `${capital(page)} cite un service que ${PAGES.organization(organization)} n’a pas (${named(slug)}). ${mend(page, 'ce service')}`,
  hotline: missing('un numéro utile', 'ce numéro'),
  situation: (label: string, slug: string) =>
    `Sur la page d’accueil, la situation ${named(label)} mène à une fiche qui ${NOT_THERE} (${named(slug)}). Ouvrez ${named('Réglages')}, choisissez une autre fiche ou retirez cette situation, ${AGAIN}`,
  putFirst: (query: string, page: string) =>
    `La page mise en avant pour ${named(query)} ${NOT_THERE} (${named(page)}). Ouvrez ${named('Pages mises en avant')}, choisissez-en une autre ou retirez cette ligne, ${AGAIN}`,
  link: (title: string, address: string) =>
    `Un lien du texte de ${named(title)} mène à une page qui ${NOT_THERE} (${named(address)}). Ouvrez ${named(title)}, retirez ou changez ce lien, ${AGAIN}`,
  twice: (one: string, other: string, address: string) =>
    `${capital(one)} et ${other} ont la même adresse (${named(address)}). Changez l’adresse de l’une des deux, ${AGAIN}`,
} as const
