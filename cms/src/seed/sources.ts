type Source = { title: string; url: string; checkedOn: string | null }

/** A day is kept as its noon UTC, so that it is the same day in Paris all the year round. */
export const storedSource = (source: Source): Source => ({
  ...source,
  checkedOn: source.checkedOn === null ? null : `${source.checkedOn}T12:00:00.000Z`,
})
