import { AppError } from '@infos-droits/shared'
import { requireUnneeded } from '@infos-droits/shared/backup-folder'
import type { KeyRing } from '@infos-droits/shared/crypto'
import { parseArgs } from 'node:util'
import type { CollectionSlug, Payload } from 'payload'
import { indexesOfTicket } from '../desk/index.ts'
import { env } from '../env.ts'
import { masterKeys, requireKeys } from './key-file.ts'
import { VAULT } from './labels.fr.ts'
import { countByKey, rewrapAll, type Also } from './rewrap.ts'
import { requireOpenVault, vaultState } from './state.ts'
import { lineWithout, nextTurn } from './turn-of-keys.ts'
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
  // Where no file is read beside it, those that wrap nothing any more are named as well.
  const ring = env().MASTER_KEYS === undefined ? null : masterKeys()
  const none = Object.fromEntries([...(ring?.keys.keys() ?? [])].map((id) => [id, 0]))
  const counts = Object.entries({ ...none, ...(await countByKey(payload)) })
  for (const [id, count] of counts) say(fr.count({ id, count }))
  if (counts.length === 0) say(fr.none)
  return 0
}

/** Exit code 0 when no document needs the key. */
const requireUnused = async (payload: Payload, id: string): Promise<number> => {
  // Whatever tells the keys of this database is under the one in front from now on.
  await requireOpenVault(payload)
  const count = (await countByKey(payload))[id] ?? 0
  if (count > 0) say(fr.used({ id, count }))
  return count === 0 ? 0 : 1
}

/** What a person does about it, beside the line itself: that may go straight to where secrets are kept. */
const explain = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** The keys of the environment, when they are those of this database. */
const ringToTurn = async (payload: Payload): Promise<KeyRing> => {
  const refuse = (message: string) => new AppError({ code: 'vault.turn', message, status: 422 })
  if (env().MASTER_KEYS === undefined) throw refuse(VAULT.turn.inFile)
  if ((await vaultState(payload)) !== 'open') throw refuse(VAULT.turn.wrong)
  return requireKeys()
}

/** The next step of a rotation of `MASTER_KEYS`; exit code 0 when it went to its end. */
const rotate = async (payload: Payload): Promise<number> => {
  const ring = await ringToTurn(payload)
  const next = nextTurn({ ring, counts: await countByKey(payload), now: new Date() })
  if (next.step === 'begin') {
    explain(VAULT.turn.begin(next.id))
    say(next.line)
    return 0
  }
  const code = next.step === 'rewrap' ? await rewrap(payload) : 0
  if (code === 0)
    explain(VAULT.turn[next.step === 'rewrap' ? 'rewrapped' : 'done'](ring.current.id))
  return code
}

const retire = async (
  payload: Payload,
  { id, ...insists }: { id: string; mayBeNeeded: boolean; mayBeUnseen: boolean },
): Promise<number> => {
  const ring = await ringToTurn(payload)
  if (id === '') throw new AppError({ code: 'keys.retire', message: VAULT.turn.which })
  const line = lineWithout({ ring, counts: await countByKey(payload), id })
  requireUnneeded({ id, dataDir: env().DATA_DIR, ...insists })
  explain(VAULT.turn.retire)
  say(line)
  return 0
}

/**
 * `node cms/src/vault/main.ts rewrap | list | require-open | require-unused ID`, for `npm run keys`; and
 * `rotate | retire ID [--force] [--lose-unseen-backups]` where the keys stand in `MASTER_KEYS`, which no command can write.
 */
const main = async (): Promise<number> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean' }, 'lose-unseen-backups': { type: 'boolean' } },
  })
  const mayBeNeeded = values.force === true
  const mayBeUnseen = values['lose-unseen-backups'] === true
  const [name = '', id = ''] = positionals
  return withPayload({
    isQuiet: true,
    work: async (payload) => {
      if (name === 'rotate') return await rotate(payload)
      if (name === 'retire') return await retire(payload, { id, mayBeNeeded, mayBeUnseen })
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
