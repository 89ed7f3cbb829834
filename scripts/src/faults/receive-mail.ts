import { ObjectId } from 'mongodb'
import { z } from 'zod'
import { tell } from '../mail-stand-in/index.ts'
import type { Field } from './field.ts'
import { withClient } from './settle.ts'
import { until } from './until.ts'

const PATIENCE_MS = 420_000

/** Where mails come in during a run. */
export const DOMAIN = 'questions.exemple.example'

/** Turns the way in on. */
export const takeMailsIn = async ({ lead }: Field): Promise<void> => {
  const set = await lead.request('/api/globals/settings', {
    method: 'POST',
    body: { inboundDomain: DOMAIN },
  })
  await set.body?.cancel()
  if (set.status !== 200) throw new Error(`the domain is answered ${String(set.status)}`)
}

/** Tells of a mail as the service does: again until it is answered. */
export const toldOnce = ({ system: { cmsUrl } }: Field, emailId: string): Promise<true> =>
  until({
    what: 'a report to be taken',
    patienceMs: PATIENCE_MS,
    pollMs: 500,
    attempt: async () => {
      const report = { cmsUrl, type: 'email.received', emailId, id: `msg_r_${emailId}` }
      return (await tell(report)) === 200 ? true : null
    },
  })

const eventSchema = z.object({
  outcome: z.string(),
  ticket: z
    .union([z.string(), z.instanceof(ObjectId).transform((id) => id.toHexString())])
    .nullish(),
})
export type Received = z.infer<typeof eventSchema>

/** Sends a raw mail in and waits for what becomes of it: its outcome, and the id of its ticket. */
export const sendIn = async (field: Field, raw: string): Promise<Received> => {
  const emailId = field.mail.hold(raw)
  await toldOnce(field, emailId)
  return until({
    what: 'a mail to be taken in',
    patienceMs: PATIENCE_MS,
    attempt: () =>
      withClient(field, async (client) => {
        const found = { emailId, state: 'done' }
        const event = await client.db().collection('mailevents').findOne(found)
        return event === null ? null : eventSchema.parse(event)
      }),
  })
}
