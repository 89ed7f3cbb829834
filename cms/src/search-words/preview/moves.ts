/** What becomes of a page between two lists of results. Places count from 1. */
export type Move =
  | { kind: 'same' | 'new' | 'gone' }
  | { kind: 'up' | 'down'; was: number }
  /** Still found, under what is shown. */
  | { kind: 'below'; now: number }

/** How each result of `after` came to its place. */
export const arrivals = (before: readonly string[], after: readonly string[]): Move[] =>
  after.map((id, index) => {
    const was = before.indexOf(id) + 1
    const place = index + 1
    if (was === 0) return { kind: 'new' }
    if (was === place) return { kind: 'same' }
    return { kind: was > place ? 'up' : 'down', was }
  })

/** Where each result of `before` goes when only the first `shown` of `after` are seen. */
export const departures = (
  before: readonly string[],
  after: readonly string[],
  shown: number,
): Move[] =>
  before.map((id) => {
    const now = after.indexOf(id) + 1
    if (now === 0) return { kind: 'gone' }
    return now > shown ? { kind: 'below', now } : { kind: 'same' }
  })
