import type { MadeFile } from '../make-page.ts'
import type { Readings } from './readings.ts'

/** A page or file that the pages’ own code made, and what it was made from. */
export type MadePage = MadeFile & { readings: Readings }

/** The pages that were made, and every place that they lead to. */
export type MadePages = {
  byAddress: ReadonlyMap<string, MadePage>
  put: (address: string, page: MadePage) => void
  remove: (address: string) => void
  clear: () => void
  /** Each place that any page leads to, once: few of ten thousand pages lead where no other does. */
  targets: () => Iterable<string>
  /** How many are pages, and not files. */
  count: () => number
}

export const openPages = (): MadePages => {
  const byAddress = new Map<string, MadePage>()
  const leading = new Map<string, number>()
  let count = 0
  const tally = ({ links }: MadePage, change: 1 | -1) => {
    if (links === null) return
    count += change
    for (const target of links.targets) {
      const left = (leading.get(target) ?? 0) + change
      if (left === 0) leading.delete(target)
      else leading.set(target, left)
    }
  }
  const remove = (address: string) => {
    const before = byAddress.get(address)
    if (before === undefined) return
    tally(before, -1)
    byAddress.delete(address)
  }
  return {
    byAddress,
    remove,
    put: (address, page) => {
      remove(address)
      tally(page, 1)
      byAddress.set(address, page)
    },
    clear: () => {
      byAddress.clear()
      leading.clear()
      count = 0
    },
    targets: () => leading.keys(),
    count: () => count,
  }
}
