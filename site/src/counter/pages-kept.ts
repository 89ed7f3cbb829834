/** A page as desk mode names it: in the tray, among the last ones opened, in a mail. */
export type CounterPage = { id: string; url: string; title: string }

/** Pages that one hand-out may hold: more would not be read. */
export const TRAY_MAX = 8
/** Last pages opened that are remembered. */
export const RECENTS_MAX = 10

export type Added = { tray: CounterPage[]; outcome: 'added' | 'already' | 'full' }

/** Puts a page at the end of the tray, once. */
export const addToTray = (tray: CounterPage[], page: CounterPage): Added => {
  if (tray.some(({ id }) => id === page.id)) return { tray, outcome: 'already' }
  if (tray.length >= TRAY_MAX) return { tray, outcome: 'full' }
  return { tray: [...tray, page], outcome: 'added' }
}

/** Takes a page out of the tray. */
export const removeFromTray = (tray: CounterPage[], id: string): CounterPage[] =>
  tray.filter((page) => page.id !== id)

/** Puts a page before the others that were opened; the oldest are forgotten. */
export const remember = (recents: CounterPage[], page: CounterPage): CounterPage[] =>
  [page, ...recents.filter(({ id }) => id !== page.id)].slice(0, RECENTS_MAX)

/** What was stored → pages; anything else, written by nobody knows whom, is nothing. */
export const readPages = (stored: string | null): CounterPage[] => {
  try {
    const value: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(value) ? value.filter(isPage) : []
  } catch {
    return []
  }
}

const isPage = (value: unknown): value is CounterPage =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'url', 'title'].every(
    (name) => typeof (value as Record<string, unknown>)[name] === 'string',
  ) &&
  // An address of this site: it becomes a link.
  /^\/(?!\/)/.test((value as CounterPage).url)
