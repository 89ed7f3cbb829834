/** What the address of the list asks for, by the names that stand in it. */
export type Asked = Record<string, string>

const PLACES = ['apres', 'avant']

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
