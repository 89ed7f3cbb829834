import type { Payload } from 'payload'
import { inTransaction } from '../../work/index.ts'
import { digestsOf } from './digests-of.ts'
import { makeSnapshot } from './make.ts'
import { EMPTY, remember } from './memory.ts'
import { createPacked } from './packed.ts'

/**
 * The whole snapshot, from nothing, as its JSON in parts: its guides are never in memory together. What
 * changes after it can be asked for then.
 *
 * @throws AppError `snapshot.…`: see `makeSnapshot`.
 */
export const wholeSnapshot = async ({
  payload,
}: {
  payload: Payload
}): Promise<AsyncGenerator<string>> => {
  const { snapshot, memory, packed } = await inTransaction({
    payload,
    work: async (req) => {
      const packed = createPacked()
      const taker = { wants: () => true, take: packed.add }
      return { ...(await makeSnapshot({ req, memory: EMPTY, taker })), packed }
    },
  })
  remember({ payload, memory, state: digestsOf(snapshot) })
  const { guides: _, ...others } = snapshot
  return (async function* () {
    yield '{"guides":['
    yield* packed.texts()
    yield `],${JSON.stringify(others).slice(1)}`
  })()
}
