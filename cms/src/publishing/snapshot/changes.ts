import { AppError, SNAPSHOT_LISTS, type Guide } from '@infos-droits/shared'
import { differenceOf } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { inTransaction } from '../../work/index.ts'
import { SNAPSHOT as fr } from '../labels.fr.ts'
import { digestsOf } from './digests-of.ts'
import { makeSnapshot, type MadeSnapshot } from './make.ts'
import { memoryOf, remember, stateOf, type KnownState } from './memory.ts'
import { createPacked } from './packed.ts'

/**
 * What has changed since a snapshot that the publisher has, as its JSON in parts
 * (`snapshotChangesSchema`).
 *
 * @throws AppError `snapshot.unknown` (409) when this process does not know that one; `snapshot.…` as for
 * a whole one.
 */
export const changesSince = async ({
  payload,
  from,
}: {
  payload: Payload
  from: string
}): Promise<AsyncGenerator<string>> => {
  const known = stateOf(payload, from)
  if (known === undefined)
    throw new AppError({ code: 'snapshot.unknown', message: fr.unknown, status: 409 })
  const before = new Map(known.guides.map(({ id, digest }) => [id, digest]))
  const isOther = ({ id, digest }: { id: string; digest: string }) => before.get(id) !== digest
  const { snapshot, memory, packed } = await inTransaction({
    payload,
    work: async (req) => {
      const packed = createPacked()
      const take = (made: readonly Guide[]) => packed.add(made.filter(isOther))
      const taker = { wants: isOther, take }
      return { ...(await makeSnapshot({ req, memory: memoryOf(payload), taker })), packed }
    },
  })
  remember({ payload, memory, state: digestsOf(snapshot) })
  return write({ known, snapshot, guides: packed.texts() })
}

const write = async function* ({
  known,
  snapshot,
  guides,
}: {
  known: KnownState
  snapshot: MadeSnapshot
  guides: AsyncGenerator<string>
}) {
  const { settings, search, former, lists } = differenceOf({ from: known, to: snapshot })
  const { asOf, digest } = snapshot
  const head = {
    from: known.digest,
    asOf,
    digest,
    ...(settings && { settings: snapshot.settings }),
    ...(search && { search: snapshot.search }),
    ...(former && { former: snapshot.former ?? [] }),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"lists":{`
  let isFirst = true
  for (const list of SNAPSHOT_LISTS) {
    const difference = lists[list]
    if (difference === undefined) continue
    const { order, changed } = difference
    const inOrder = order === undefined ? '' : `"order":${JSON.stringify(order)},`
    yield `${isFirst ? '' : ','}"${list}":{${inOrder}"changed":[`
    isFirst = false
    if (list === 'guides') yield* guides
    else yield changedOf(snapshot[list], changed)
    yield ']}'
  }
  yield '}}'
}

const changedOf = (parts: readonly { id: string }[], changed: ReadonlySet<string>): string =>
  parts
    .filter(({ id }) => changed.has(id))
    .map((part) => JSON.stringify(part))
    .join(',')
