import { tell } from '../../mail-stand-in/index.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { until } from '../until.ts'
import { validate } from '../validate.ts'

const PATIENCE_MS = 90_000

/**
 * An answer left and came back: the service tells so three times, then that it was delivered, which was
 * before; somebody else tells so of all others. A person mends the address, and it leaves once more.
 */
const run = async (field: Field): Promise<Figures> => {
  const { lead, mail, system } = field
  await system.ready()
  const entry = await askAndPropose(field, { address: 'revient-' })
  await validate(field, entry)
  const reaches = (state: string) =>
    until({
      what: `${entry.reference} to be ${state}`,
      patienceMs: PATIENCE_MS,
      attempt: async () => {
        const ticket = await lead.ticket(entry.reference)
        return ticket.state === state ? ticket : null
      },
    })
  await reaches('answered')
  const emailId = mail.idOf(entry.email)
  const { cmsUrl } = system
  const forged = await tell({
    cmsUrl,
    type: 'email.bounced',
    emailId,
    id: 'msg_forged',
    secret: `whsec_${Buffer.from('somebody-else').toString('base64')}`,
  })
  if (forged !== 401) field.problem(`webhooks: a forged one is answered ${String(forged)}`)
  const bounced = { cmsUrl, type: 'email.bounced', emailId, id: `msg_b_${emailId}` }
  const delivered = { cmsUrl, type: 'email.delivered', emailId, id: `msg_d_${emailId}` }
  const statuses = await Promise.all([bounced, bounced, bounced, delivered, delivered].map(tell))
  if (statuses.some((status) => status !== 200))
    field.problem(`webhooks: told again, answered ${statuses.join(', ')}`)
  const { id, revision } = await reaches('undeliverable')
  const told = () =>
    mail
      .about(entry.reference)
      .filter(({ subject }) => subject.startsWith('Réponse non distribuée'))
  await until({
    what: 'the lead to be told',
    patienceMs: PATIENCE_MS,
    attempt: () => (told().length > 0 ? true : null),
  })
  entry.email = entry.email.replace('revient-', 'juste-')
  const status = await lead.act(id, { event: 'send_again', revision, email: entry.email })
  if (status !== 200) field.problem(`webhooks: the correction is answered ${String(status)}`)
  await reaches('answered')
  if (told().length !== 1)
    field.problem(`webhooks: the lead was told ${String(told().length)} times`)
  return { reports: statuses.length, told: told().length }
}

export const webhooks: Scenario = { name: 'webhooks', promise: labels.promises.webhooks, run }
