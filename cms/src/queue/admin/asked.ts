/** What the address of the list asks for, by the names that stand in it. */
export type Asked = Record<string, string>

const PLACES = ['apres', 'avant']
const FILTERS = [
  'etape',
  'rubrique',
  'habite',
  'partenaire',
  'reponse',
  'retard',
  'du',
  'au',
  'search',
]

/** What stands in the address now; Payload writes words of its own beside ours. */
export const askedInAddress = (): Asked =>
  Object.fromEntries(
    [...new URLSearchParams(window.location.search)].filter(([name]) =>
      ['vue', ...FILTERS, ...PLACES].includes(name),
    ),
  )

export const isNarrowed = (asked: Asked): boolean => FILTERS.some((name) => name in asked)

/** Without the place in the list: what a filter, a saved view or the first page begin with. */
export const fromStart = (asked: Asked): Asked =>
  Object.fromEntries(Object.entries(asked).filter(([name]) => !PLACES.includes(name)))

export const searchOf = (asked: Asked): string => new URLSearchParams(asked).toString()

export const addressOf = (asked: Asked): string => `/admin/collections/tickets?${searchOf(asked)}`

/** What a form of filters says, empty fields left out. */
export const askedIn = (form: HTMLFormElement): Asked =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )
