import { storedDay } from '../paris-time.ts'

type Source = { title: string; url: string; checkedOn: string | null }

/** A source of a file as it is stored. */
export const storedSource = (source: Source): Source => ({
  ...source,
  checkedOn: source.checkedOn === null ? null : storedDay(source.checkedOn),
})
