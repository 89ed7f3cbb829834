import { parseArgs } from 'node:util'
import type { CollectionSlug, Payload } from 'payload'
import { indexesOfTicket } from '../desk/index.ts'
import { VAULT } from './labels.fr.ts'
import { countByKey, rewrapAll, type Also } from './rewrap.ts'
import { requireOpenVault } from './state.ts'
import { runCommand, withPayload } from '../run-command.ts'

const fr = VAULT.command

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** What tickets are found by is made of the master key as well. */
const alsoOf = ({
  payload,
  collection,
  id,
}: {
  payload: Payload
  collection: CollectionSlug
  id: string
}): Promise<Also> =>
  collection === 'tickets' ? indexesOfTicket({ payload, id }) : Promise.resolve({ set: {} })

/** Exit code 0 when nothing is left to do. */
const rewrap = async (payload: Payload): Promise<number> => {
  const done = await rewrapAll({ payload, also: (place) => alsoOf({ payload, ...place }) })
  say(fr.rewrapped(done))
  return done.left === 0 ? 0 : 1
}

const list = async (payload: Payload): Promise<number> => {
  const counts = Object.entries(await countByKey(payload))
  for (const [id, count] of counts) say(fr.count({ id, count }))
  if (counts.length === 0) say(fr.none)
  return 0
}

/** Exit code 0 when no document needs the key. */
const requireUnused = async (payload: Payload, id: string): Promise<number> => {
  const count = (await countByKey(payload))[id] ?? 0
  if (count > 0) say(fr.used({ id, count }))
  return count === 0 ? 0 : 1
}

/** `node cms/src/vault/main.ts rewrap | list | require-open | require-unused ID`, for `npm run keys`. */
const main = async (): Promise<number> => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [name = '', id = ''] = positionals
  return withPayload({
    isQuiet: true,
    work: async (payload) => {
      if (name === 'rewrap') return await rewrap(payload)
      if (name === 'require-open') {
        await requireOpenVault(payload)
        return 0
      }
      if (name === 'require-unused') return await requireUnused(payload, id)
      return await list(payload)
    },
  })
}

await runCommand(main)
