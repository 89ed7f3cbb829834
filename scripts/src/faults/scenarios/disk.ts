import { spawnSync } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { fetchNonce } from '../../questions/index.ts'
import { given } from '../citizen.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { until } from '../until.ts'

const NONCE_AGE_MS = 2_200
const PATIENCE_MS = 60_000
const RECEIPT = '/poser-une-question/recu/'

/** From now on the site server can write no file beyond this many bytes, as if the disk were full. */
const limitFiles = (field: Field, bytes: string): boolean => {
  const pid = String(field.system.pids.site)
  return spawnSync('prlimit', ['--pid', pid, `--fsize=${bytes}:unlimited`]).status === 0
}

/** A disk with no room: said with 503, the text kept in the page; with room again, the form is taken. */
const run = async (field: Field): Promise<Figures> => {
  const { system, ledger, planter } = field
  await system.ready()
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
  if (!limitFiles(field, '1')) return { skipped: 1 }
  try {
    const answer = await post()
    const page = await answer.text()
    if (answer.status !== 503) field.problem(`disk: a full disk is answered ${answer.status}`)
    if (!page.includes(planter.mark('question', number))) field.problem('disk: the text is gone')
    if (!/href="tel:/.test(page)) field.problem('disk: no phone number in the page')
    const home = await fetch(`${system.siteUrl}/`)
    if (home.status !== 200) field.problem(`disk: the site answers ${home.status}`)
  } finally {
    limitFiles(field, 'unlimited')
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
  return { questions: 1 }
}

export const disk: Scenario = { name: 'disk', promise: labels.promises.disk, run }
