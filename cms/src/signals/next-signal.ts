/** Where a signal stands in the list. */
export type Place = { id: string; day: string }

const byNewest = (a: Place, b: Place): number =>
  b.day.localeCompare(a.day) || a.id.localeCompare(b.id)

/** The one after `current` among those that wait, newest first and round the end; null: no other. */
export const nextSignal = (waiting: readonly Place[], current: Place): string | null => {
  const others = waiting.filter(({ id }) => id !== current.id).toSorted(byNewest)
  const next = others.find((place) => byNewest(current, place) < 0) ?? others[0]
  return next?.id ?? null
}
