import { z } from 'zod'
import { given } from '../citizen.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { DOMAIN, takeMailsIn, toldOnce } from '../receive-mail.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { withClient } from '../settle.ts'
import { until } from '../until.ts'

const PATIENCE_MS = 420_000
const MAILS = 24
const RECEIPT = 'Votre message est arrivé'

const foundSchema = z.object({
  docs: z.array(z.object({ reference: z.string(), text: z.string().nullish() })),
})

type Written = { number: number; from: string; isAutomatic: boolean; emailId: string }

const raw = ({ from, words, isAutomatic }: { from: string; words: string; isAutomatic: boolean }) =>
  [
    `From: ${from}`,
    `To: bonjour@${DOMAIN}`,
    `Subject: Question`,
    'Content-Type: text/plain; charset=utf-8',
    ...(isAutomatic ? ['Auto-Submitted: auto-replied'] : []),
    '',
    `Question d’essai ${words} : que puis-je faire ?`,
  ].join('\r\n')

/**
 * Mails come in, each told of three times, while worker and CMS are killed: each that a person wrote is one
 * ticket and has one receipt, those of machines are neither.
 */
const run = async (field: Field): Promise<Figures> => {
  const { lead, mail, planter, system, ledger } = field
  await system.ready()
  await takeMailsIn(field)
  const written: Written[] = []
  for (let count = 0; count < MAILS; count += 1) {
    const number = ledger.nextNumber()
    const isAutomatic = count % 4 === 3
    const from = `${planter.mark('address', number)}@exemple.example`
    const words = planter.mark('question', number)
    const emailId = mail.hold(raw({ from, words, isAutomatic }))
    written.push({ number, from, isAutomatic, emailId })
    if (count % 5 === 2) kill(field, 'worker')
    if (count % 12 === 6) kill(field, 'cms')
    await Promise.all([0, 1, 2].map(() => toldOnce(field, emailId)))
  }
  await system.ready()
  await until({
    what: 'all mails taken in',
    patienceMs: PATIENCE_MS,
    attempt: () => allDone(field),
  })
  const people = written.filter(({ isAutomatic }) => !isAutomatic)
  const isWritten = () => people.every(({ from }) => mail.to(from).length > 0)
  await until({
    what: 'a receipt for each',
    patienceMs: PATIENCE_MS,
    attempt: () => (isWritten() ? true : null),
  })
  const answer = await lead.request(
    `/api/tickets?depth=0&limit=${String(MAILS * 4)}&sort=-createdAt`,
  )
  const { docs } = foundSchema.parse(await answer.json())
  let receipts = 0
  for (const { number, from, isAutomatic } of written) {
    const tickets = docs.filter(({ text }) => text?.includes(planter.mark('question', number)))
    const sent = mail.to(from)
    receipts += sent.length
    const wanted = isAutomatic ? 0 : 1
    if (tickets.length !== wanted)
      field.problem(`inbound: mail ${String(number)} has ${String(tickets.length)} tickets`)
    if (sent.length !== wanted || sent.some(({ subject }) => subject !== RECEIPT))
      field.problem(`inbound: ${String(sent.length)} mails to the sender of ${String(number)}`)
    // No answer will be sent here: nobody has this address.
    for (const { reference } of tickets.slice(0, 1))
      given(field, { number, email: `nobody-${String(number)}`, mailboxPrivate: true, reference })
  }
  return { mails: written.length, tickets: people.length, receipts }
}

const kill = ({ system, ledger }: Field, name: 'worker' | 'cms') => {
  system.kill(name, 'SIGKILL')
  ledger.kills += 1
}

const allDone = (field: Field): Promise<true | null> =>
  withClient(field, async (client) => {
    const events = client.db().collection('mailevents')
    const open = await events.countDocuments({ state: { $in: ['waiting', 'running'] } })
    return open === 0 ? true : null
  })

export const inbound: Scenario = { name: 'inbound', promise: labels.promises.inbound, run }
