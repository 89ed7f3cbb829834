import type { OfflineList } from './list.ts'

/**
 * What is kept stands in the cache under its address and its digest, `/logement/?d=0123456789abcdef`:
 * the keys alone say what there is, also after an update that was cut short.
 */
export const keyOf = ({ address, digest }: { address: string; digest: string }): string =>
  `${address}?d=${digest}`

const addressIn = (key: string): string => key.replace(/\?d=[^?]*$/, '')

/** What an update has to do, in this order. */
export type UpdatePlan = {
  /** Keys of addresses that the site no longer has. */
  withdrawn: string[]
  /** What is new or has changed: what pages and the search need first, then pages. */
  fetch: { address: string; digest: string }[]
  /** Keys of what is kept until its new version is there. */
  superseded: string[]
}

/** A page that is there before what it needs would be of no use. */
const rankOf = (address: string): number => {
  if (address.startsWith('/_astro/')) return 0
  if (address.startsWith('/guichet/') || address.startsWith('/hors-ligne/')) return 1
  // The index itself before the file that names it.
  if (address.startsWith('/recherche/index.json')) return 3
  return address.startsWith('/recherche/') ? 2 : 4
}

/** Keys that are held, list of the live release → what to purge and what to fetch. */
export const planUpdate = ({
  held,
  list,
}: {
  held: readonly string[]
  list: OfflineList
}): UpdatePlan => {
  const wanted = new Map(
    Object.entries(list.files).map(([address, digest]) => [
      keyOf({ address, digest }),
      { address, digest },
    ]),
  )
  const have = new Set(held)
  const isGone = (key: string) => !(addressIn(key) in list.files)
  return {
    withdrawn: held.filter(isGone),
    fetch: [...wanted]
      .filter(([key]) => !have.has(key))
      .map(([, item]) => item)
      .toSorted((a, b) => rankOf(a.address) - rankOf(b.address)),
    superseded: held.filter((key) => !isGone(key) && !wanted.has(key)),
  }
}
