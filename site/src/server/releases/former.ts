import type { Snapshot } from '@infos-droits/shared'
import { isShortOfWithdrawn } from '../../short-addresses/index.ts'
import type { Target } from '../http/index.ts'
import type { LiveRelease } from './live-releases.ts'

export type Former = { kind: 'moved'; to: string } | { kind: 'gone' } | null

/**
 * What to say at an address that no page has, when one had it: where that page is now, with the query as it
 * came, or that it was withdrawn. Null: no page was ever there.
 */
export const formerAt = ({
  target: { path, query },
  release: { snapshot, addresses },
}: {
  target: Pick<Target, 'path' | 'query'>
  release: Pick<LiveRelease, 'snapshot' | 'addresses'>
}): Former => {
  if (isShortOfWithdrawn(snapshot, path)) return { kind: 'gone' }
  const known = tableOf(snapshot)
  const written = path.toLowerCase().replace(/\/index\.html$/, '/')
  const address = known.has(written) ? written : `${written}/`
  const to = known.get(address)
  if (to === undefined) return null
  return to !== null && addresses.has(to) ? { kind: 'moved', to: to + query } : { kind: 'gone' }
}

const tables = new WeakMap<Snapshot, ReadonlyMap<string, string | null>>()

const tableOf = (snapshot: Snapshot): ReadonlyMap<string, string | null> => {
  const known = tables.get(snapshot)
  if (known !== undefined) return known
  const made = new Map((snapshot.former ?? []).map(({ address, to }) => [address, to]))
  tables.set(snapshot, made)
  return made
}
