import { setTimeout as delay } from 'node:timers/promises'
import { fetchNonce, inParallel } from '../../questions/index.ts'
import { ask, given } from '../citizen.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { limitFiles } from '../limit-files.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { until } from '../until.ts'
import { validate } from '../validate.ts'

const NONCE_AGE_MS = 2_200
const PATIENCE_MS = 60_000
const RECEIPT_MS = 1_000
const QUESTIONS = 5
const RECEIPT = '/poser-une-question/recu/'

/** The site’s disk has no room: said with 503, the text kept in the page; with room again, the form is taken. */
const siteDisk = async (field: Field): Promise<void> => {
  const { system, ledger, planter } = field
  const number = ledger.nextNumber()
  const question = planter.question({ number, nonce: await fetchNonce(system.siteUrl) })
  await delay(NONCE_AGE_MS)
  const fields = Object.entries(question).map(([name, value]): [string, string] => [
    name,
    typeof value === 'boolean' ? 'yes' : value,
  ])
  const post = () =>
    fetch(`${system.siteUrl}/api/questions`, {
      method: 'POST',
      headers: { origin: system.siteUrl, 'x-forwarded-for': '10.9.9.9' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
  limitFiles(field, 'site', '1')
  try {
    const answer = await post()
    const page = await answer.text()
    if (answer.status !== 503) field.problem(`disk: a full disk is answered ${answer.status}`)
    if (!page.includes(planter.mark('question', number))) field.problem('disk: the text is gone')
    if (!/href="tel:/.test(page)) field.problem('disk: no phone number in the page')
    const home = await fetch(`${system.siteUrl}/`)
    if (home.status !== 200) field.problem(`disk: the site answers ${home.status}`)
  } finally {
    limitFiles(field, 'site', 'unlimited')
  }
  const location = await until({
    what: 'the same form to be taken once there is room',
    patienceMs: PATIENCE_MS,
    pollMs: 2_000,
    attempt: async () => (await post()).headers.get('location'),
  })
  if (!location.includes(RECEIPT)) field.problem(`disk: no receipt at ${location}`)
  const receipt = await (await fetch(new URL(location, system.siteUrl))).text()
  const reference = /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/.exec(receipt)?.[0]
  if (reference === undefined) field.problem('disk: no reference on the receipt')
  else given(field, { number, email: question.email, mailboxPrivate: true, reference })
}

/** CMS and worker can write no file: what the database has room for goes on, to the mail of an answer. */
const cmsDisk = async (field: Field): Promise<void> => {
  const { system, mail } = field
  const before = { cms: system.pids.cms, worker: system.pids.worker }
  limitFiles(field, 'cms', '1')
  limitFiles(field, 'worker', '1')
  try {
    const entry = await askAndPropose(field)
    await validate(field, entry)
    await settle(field)
    const mails = mail.answersTo(entry.email).length
    if (mails !== 1) field.problem(`disk: ${String(mails)} mails of one answer`)
    for (const name of ['cms', 'worker'] as const)
      if (system.pids[name] !== before[name]) field.problem(`disk: ${name} died of a full disk`)
  } finally {
    limitFiles(field, 'cms', 'unlimited')
    limitFiles(field, 'worker', 'unlimited')
  }
}

/** The database’s disk has no room: it ends, receipts are given all the same, and all is handed over after. */
const databaseDisk = async (field: Field): Promise<void> => {
  const { system } = field
  const before = system.pids.mongod
  limitFiles(field, 'mongod', '1')
  const { receipts, outageReceipts } = field.ledger
  const begin = { up: receipts.length, down: outageReceipts.length }
  await inParallel({ count: QUESTIONS, atOnce: QUESTIONS, work: () => ask(field) })
  const times = [...receipts.slice(begin.up), ...outageReceipts.slice(begin.down)]
  const slowest = Math.max(...times)
  if (slowest >= RECEIPT_MS) field.problem(`disk: a receipt took ${String(slowest)} ms`)
  await until({
    what: 'a database that ended for want of room to be started again',
    patienceMs: PATIENCE_MS,
    attempt: () => {
      const now = system.pids.mongod ?? null
      return now === null || now === before ? null : now
    },
  })
  await settle(field)
}

const run = async (field: Field): Promise<Figures> => {
  await field.system.ready()
  await siteDisk(field)
  await cmsDisk(field)
  await databaseDisk(field)
  return { questions: 2 + QUESTIONS }
}

export const disk: Scenario = { name: 'disk', promise: labels.promises.disk, run }
