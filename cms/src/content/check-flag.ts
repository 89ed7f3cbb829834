import type { CollectionBeforeChangeHook } from 'payload'
import type { Guide } from '../payload-types.ts'

/** True when a source has not been read on a known day: the page is « à vérifier ». */
export const isUnchecked = (sources: unknown): boolean =>
  !Array.isArray(sources) ||
  sources.length === 0 ||
  sources.some(
    (source: unknown) =>
      typeof source !== 'object' ||
      source === null ||
      !('checkedOn' in source) ||
      !source.checkedOn,
  )

/** Keeps the flag true to the sources, so that the lead can list what is to be checked. */
export const flagUnchecked: CollectionBeforeChangeHook<Guide> = ({ data, originalDoc }) => ({
  ...data,
  toCheck: isUnchecked(data.sources ?? originalDoc?.sources),
})
