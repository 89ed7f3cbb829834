/**
 * What was typed, kept with this entry of the history for coming back from a page; not in the address,
 * which a server would read. A page opened or loaded anew begins with nothing: the next person may be there.
 */
export const keepTyped = (typed: string): void => history.replaceState({ typed }, '')

/** True when the page is shown again on the way back or forward, not opened or loaded anew. */
export const isComingBack = (): boolean => {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
}

export const typedBefore = (): string => {
  const { typed } = (history.state ?? {}) as { typed?: unknown }
  return typeof typed === 'string' ? typed : ''
}
