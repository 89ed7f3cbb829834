import type { Guide, Snapshot } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { inTransaction } from '../../work/index.ts'
import type { DraftInPlace } from './draft.ts'
import { makeSnapshot } from './make.ts'
import { EMPTY } from './memory.ts'

/**
 * Everything published, as the site reads it, from nothing and at once in memory.
 *
 * @throws AppError `snapshot.…`: see `makeSnapshot`.
 */
export const buildSnapshot = ({
  payload,
  draft,
}: {
  payload: Payload
  /** For a preview: stands in for what is published of it. */
  draft?: DraftInPlace
}): Promise<Snapshot> =>
  inTransaction({
    payload,
    work: async (req) => {
      const guides: Guide[] = []
      const take = (made: readonly Guide[]) => {
        guides.push(...made)
      }
      const taker = { wants: () => true, take }
      const { snapshot } = await makeSnapshot({ req, memory: EMPTY, draft, taker })
      return { ...snapshot, guides }
    },
  })
