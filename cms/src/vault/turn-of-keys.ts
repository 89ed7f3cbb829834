import { AppError } from '@infos-droits/shared'
import {
  formatKeyRing,
  newMasterKey,
  retireMasterKey,
  type KeyRing,
} from '@infos-droits/shared/crypto'
import { VAULT } from './labels.fr.ts'

const fr = VAULT.turn

/** How many documents each master key wraps, by its id. */
type Counts = Record<string, number>

/** A line for the place where secrets are kept. */
const lineOf = (ring: KeyRing): string => `MASTER_KEYS=${formatKeyRing(ring).join(',')}`

/**
 * What a rotation has to do next where the keys stand in the environment, which no command can write:
 * `begin` gives the line that a person puts in place, `rewrap` follows once it is there, and `done` is said
 * of a database in which there is nothing to wrap.
 */
export const nextTurn = ({
  ring,
  counts,
  now,
}: {
  ring: KeyRing
  counts: Counts
  now: Date
}): { step: 'begin'; line: string; id: string } | { step: 'rewrap' | 'done' } => {
  const { current, keys } = ring
  const isUnder = (id: string) => (counts[id] ?? 0) > 0
  if ([...keys.keys()].some((id) => id !== current.id && isUnder(id))) return { step: 'rewrap' }
  // The new key is in front, and nothing has been written yet.
  if (keys.size > 1 && !isUnder(current.id)) return { step: 'done' }
  const next = newMasterKey(now)
  const more = new Map([[next.id, next.key], ...keys])
  return { step: 'begin', id: next.id, line: lineOf({ ...ring, current: next, keys: more }) }
}

/**
 * The line without an old key.
 *
 * @throws AppError `keys.retire` (422) while it is in front, in use, or for one that is not there.
 */
export const lineWithout = ({
  ring,
  counts,
  id,
}: {
  ring: KeyRing
  counts: Counts
  id: string
}): string => {
  const refuse = (message: string) => new AppError({ code: 'keys.retire', message, status: 422 })
  if (!ring.keys.has(id)) throw refuse(fr.unknown(id))
  if (id === ring.current.id) throw refuse(fr.inFront)
  const count = counts[id] ?? 0
  if (count > 0) throw refuse(fr.used({ id, count }))
  return lineOf(retireMasterKey({ ring, id }))
}
