import { formatMasterKey, newMasterKey } from '@infos-droits/shared/crypto'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spoolDepth } from '../../questions/index.ts'
import { closedVault, masterKeyFile, readMasterKeys, writeMasterKeys } from '../../system/index.ts'
import { ask } from '../citizen.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario, StormOptions } from '../scenario.ts'
import { settle, withClient } from '../settle.ts'
import { until } from '../until.ts'
import { validate } from '../validate.ts'

const PATIENCE_MS = 60_000
/** Where the worker says that it lives, which it does without keys as well. */
const BEATS = 'payload-kvs'
/** In words of the first page, before anybody signs in. */
const NOTICE = 'Les demandes sont fermées à clé'

/** What stands in each collection, as a digest. */
const stored = (field: Field): Promise<Map<string, string>> =>
  withClient(field, async (client) => {
    const collections = await client.db().collections()
    const digests = collections
      .filter(({ collectionName }) => collectionName !== BEATS)
      .map(async (collection): Promise<[string, string]> => {
        const documents = await collection.find().sort({ _id: 1 }).toArray()
        const digest = createHash('sha256').update(JSON.stringify(documents)).digest('hex')
        return [collection.collectionName, digest]
      })
    return new Map(await Promise.all(digests))
  })

/** CMS and worker start anew on what now stands in the key file; then somebody asks, and a worker's turns pass. */
const startClosed = async (field: Field, state: 'wrong' | 'missing'): Promise<void> => {
  const { system } = field
  await system.halt('cms')
  const before = await stored(field)
  system.launch('cms')
  system.launch('worker')
  await system.ready()
  const said = await closedVault(Number(new URL(system.cmsUrl).port))
  if (said !== state) field.problem(`keys: the CMS says ${String(said)} and not ${state}`)
  const login = await fetch(`${system.cmsUrl}/admin/login`)
  if (!(await login.text()).includes(NOTICE)) field.problem(`keys: the first page is silent`)
  await ask(field)
  await until({
    what: 'a worker that lives',
    patienceMs: PATIENCE_MS,
    attempt: async () => {
      const health = await (await fetch(`${system.cmsUrl}/healthz`)).text()
      return /"secondsSinceBeat":[0-4]\b/.test(health) ? true : null
    },
  })
  const { waiting } = await spoolDepth(system.siteUrl)
  if (waiting === 0) field.problem('keys: a question was taken in without the keys')
  const after = await stored(field)
  for (const name of new Set([...before.keys(), ...after.keys()]))
    if (before.get(name) !== after.get(name)) field.problem(`keys: ${name} changed (${state})`)
  await system.halt('worker')
}

/** Another key, then none: everything starts, says so and touches nothing; with the right one all goes on. */
const run = async (field: Field, { isShort }: StormOptions): Promise<Figures> => {
  const { system, mail } = field
  await system.ready()
  const file = masterKeyFile(system.dataDir)
  const right = readFileSync(file)
  const entry = await askAndPropose(field)
  await system.halt('worker')
  await validate(field, entry)
  const other = newMasterKey(new Date())
  // A bad copy of the right key keeps its name.
  const badCopy = { id: readMasterKeys(file).current.id, key: other.key }
  try {
    for (const wrong of isShort ? [badCopy] : [badCopy, other]) {
      writeMasterKeys({ file, lines: [formatMasterKey(wrong)] })
      await startClosed(field, 'wrong')
    }
    rmSync(file)
    await startClosed(field, 'missing')
    if (mail.answersTo(entry.email).length > 0) field.problem('keys: an answer left without them')
  } finally {
    writeFileSync(file, right, { mode: 0o600 })
  }
  system.launch('worker')
  // The site tries again by itself, up to half a minute later: one that starts tries at once.
  if (isShort) await system.restart('site')
  await settle(field)
  const mails = mail.answersTo(entry.email).length
  if (mails !== 1) field.problem(`keys: ${String(mails)} mails of one answer`)
  return { questions: isShort ? 3 : 4, mails }
}

export const keys: Scenario = { name: 'keys', promise: labels.promises.keys, run }
