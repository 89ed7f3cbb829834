import { shortKey, type FormerAddress } from '@infos-droits/shared'
import { KINDS, type Page, type WithPages } from './pages.ts'

/** An address, and the document it is or was of. */
export type Held = Page & { collection: WithPages; document: string }

/** The pages that a change takes away from where they were. */
export const pagesLeft = (before: readonly Page[], after: readonly Page[]): Page[] => {
  const still = new Set(after.map(({ address }) => address))
  return before.filter(({ address }) => !still.has(address))
}

/**
 * What the site answers at addresses that pages have left: where the document is now, by whatever ways it
 * came there, or that it was withdrawn. An address that is a page’s again is none of them.
 */
export const formerAddresses = ({
  left,
  live,
}: {
  /** Each address once, with the last document that left it. */
  left: readonly Held[]
  live: readonly Held[]
}): FormerAddress[] => {
  const taken = new Set(live.map(({ address }) => address))
  const now = new Map(live.map((held) => [keyOf(held), held.address]))
  return left
    .filter(({ address }) => !taken.has(address))
    .map((held) => {
      const to = now.get(keyOf(held)) ?? now.get(keyOf({ ...held, view: 'page' })) ?? null
      return { address: held.address, to, ...(to === null && shortKeyOf(held)) }
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1))
}

const keyOf = ({ collection, document, view }: Omit<Held, 'address'>) =>
  `${collection}/${document}/${view}`

/** A calendar stands on no paper. */
const shortKeyOf = ({ collection, document, view }: Held): Pick<FormerAddress, 'key'> =>
  view === 'calendar'
    ? {}
    : { key: shortKey(view === 'easyRead' ? 'easy' : KINDS[collection], document) }
