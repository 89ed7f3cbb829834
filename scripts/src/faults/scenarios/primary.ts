import { MongoClient } from 'mongodb'
import { inParallel, spoolDepth } from '../../questions/index.ts'
import { ask } from '../citizen.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { validate } from '../validate.ts'

/** As long as members of a replica set need to elect another. */
const GAP_S = 11
const QUESTIONS = 10
const RECEIPT_MS = 1_000

/** The primary steps down and none is elected meanwhile: reads go on, no write does. */
const stepDown = async ({ system }: Field): Promise<void> => {
  const client = new MongoClient(system.databaseUrl, { directConnection: true })
  try {
    const admin = client.db('admin')
    const order = { replSetStepDown: GAP_S, secondaryCatchUpPeriodSecs: 0, force: true }
    await admin.command(order)
    const told = await admin.command({ hello: 1 })
    if (told.isWritablePrimary !== false) throw new Error('the primary did not step down')
  } finally {
    await client.close()
  }
}

/** No primary for a while: receipts at once; what the lead was doing is done once, then or after. */
const run = async (field: Field): Promise<Figures> => {
  const { system, ledger, mail } = field
  await system.ready()
  const pids = { cms: system.pids.cms, worker: system.pids.worker, mongod: system.pids.mongod }
  const entry = await askAndPropose(field)
  const before = ledger.receipts.length
  await stepDown(field)
  await Promise.all([
    validate(field, entry),
    inParallel({ count: QUESTIONS, atOnce: QUESTIONS, work: () => ask(field) }).then(async () => {
      const { waiting } = await spoolDepth(system.siteUrl)
      if (waiting < QUESTIONS) field.problem(`primary: only ${String(waiting)} wait on the site`)
    }),
  ])
  const slowest = Math.max(...ledger.receipts.slice(before))
  if (slowest >= RECEIPT_MS) field.problem(`primary: a receipt took ${String(slowest)} ms`)
  await settle(field)
  const mails = mail.answersTo(entry.email).length
  if (mails !== 1) field.problem(`primary: ${String(mails)} mails of one answer`)
  for (const name of ['cms', 'worker', 'mongod'] as const)
    if (system.pids[name] !== pids[name]) field.problem(`primary: ${name} died of it`)
  return { questions: 1 + QUESTIONS, slowestMs: Math.round(slowest) }
}

export const primary: Scenario = { name: 'primary', promise: labels.promises.primary, run }
