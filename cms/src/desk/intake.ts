import {
  envelopeSchema,
  maskIdentity,
  messageOf,
  parseQuestion,
  type IntakeResponse,
  type Question,
} from '@infos-droits/shared'
import { open } from '@infos-droits/shared/crypto'
import { dayOf } from '@infos-droits/shared/days'
import type { Payload, PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { holdMails, queueMail } from '../mail/index.ts'
import { heldUntil, inTransaction } from '../work/index.ts'
import type { Ticket } from '../payload-types.ts'
import { wasQuestionErased } from '../privacy/index.ts'
import { actAsSystem } from './act.ts'
import { alertOfDanger, dangerIn } from './danger.ts'
import { dueAfter } from './due.ts'
import type { Asked } from './routing/decide.ts'
import { keptLooked } from './looked.ts'
import { themesOfGuide } from './routing/read.ts'
import { routeQuestion } from './routing/route-question.ts'

type Outcome = IntakeResponse['results'][number]['outcome']

/**
 * Makes the ticket of one sealed question, routes it and puts the mails in the outbox, in one
 * transaction. The same envelope given again changes nothing.
 */
export const takeIn = async ({
  payload,
  reference,
  sealed,
}: {
  payload: Payload
  reference: string
  sealed: string
}): Promise<Outcome> => {
  const envelope = openEnvelope({ payload, reference, sealed })
  if (envelope === null) return 'unreadable'
  try {
    return await inTransaction({ payload, work: (req) => takeOnce({ req, ...envelope }) })
  } catch (error) {
    // Two deliveries at once: the unique reference let only one through.
    if (await isKnown({ payload, reference })) return 'duplicate'
    throw error
  }
}

type Opened = {
  reference: string
  receivedAt: Date
  codeHash: string | null
  question: Question
}

const openEnvelope = ({
  payload,
  reference,
  sealed,
}: {
  payload: Payload
  reference: string
  sealed: string
}): Opened | null => {
  try {
    const context = `question:${reference}`
    const text = open({ privateKey: env().INTAKE_PRIVATE_KEY, sealed, context })
    const envelope = envelopeSchema.parse(JSON.parse(text))
    if (envelope.reference !== reference) throw new Error('another reference inside')
    const posted = envelope.question
    const result = parseQuestion(
      posted !== null && typeof posted === 'object' ? { ...posted, consent: true } : posted,
    )
    if (!result.ok) throw new Error(result.issues.map((issue) => issue.code).join(', '))
    const receivedAt = new Date(envelope.receivedAt)
    return { reference, receivedAt, codeHash: envelope.codeHash, question: result.question }
  } catch (error) {
    payload.logger.error({
      msg: 'intake: unreadable envelope',
      reference,
      reason: messageOf(error),
    })
    return null
  }
}

const isKnown = async ({
  payload,
  reference,
  req,
}: {
  payload: Payload
  reference: string
  req?: PayloadRequest
}): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'tickets',
    where: { reference: { equals: reference } },
    ...(req === undefined ? {} : { req }),
  })
  return totalDocs > 0
}

/** Whether a question that was taken in is still there for somebody to answer: not once it is erased. */
export const isKept = async ({
  payload,
  reference,
}: {
  payload: Payload
  reference: string
}): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'tickets',
    where: { reference: { equals: reference }, erasedAt: { exists: false } },
  })
  return totalDocs > 0
}

const takeOnce = async (given: Opened & { req: PayloadRequest }): Promise<Outcome> => {
  const { req, reference } = given
  if (await isKnown({ payload: req.payload, reference, req })) return 'duplicate'
  // It waited in the spool of a backup, and was erased since: the site hands it on once, and lets go of it.
  if (wasQuestionErased(reference)) return 'duplicate'
  await makeTicket(given)
  return 'created'
}

/** Makes the ticket of a question that was checked, routes it and puts the mails in the outbox. */
export const makeTicket = async ({
  req,
  reference,
  receivedAt,
  codeHash,
  question,
  enteredBy = null,
}: Opened & {
  req: PayloadRequest
  /** Who entered it for the person, at a desk. */
  enteredBy?: { id: string; name: string } | null
}): Promise<Ticket> => {
  const { payload } = req
  const { text, firstName } = question
  const danger = await dangerIn({ req, text })
  const ticket = await payload.create({
    collection: 'tickets',
    depth: 0,
    data: {
      reference,
      state: 'with_lead',
      revision: 0,
      rubric: question.rubric,
      territory: question.territory,
      channel: question.channel,
      guide: question.guide ?? null,
      looked: keptLooked(question.looked),
      receivedAt: receivedAt.toISOString(),
      dueAt: await dueAfter({ req, from: receivedAt, rubric: question.rubric }),
      ...danger,
      text,
      masked: maskIdentity(text, firstName === undefined ? {} : { firstName }),
      person: {
        firstName: firstName ?? null,
        email: question.email ?? null,
        phone: question.phone ?? null,
        commune: question.commune ?? null,
      },
      mailboxPrivate: question.mailboxPrivate,
      codeHash,
      history: [
        { at: receivedAt.toISOString(), event: 'received', by: enteredBy?.name ?? 'infos-droits' },
      ],
      enteredBy: enteredBy?.id ?? null,
    },
    req,
  })
  await alertOfDanger({ req, ticket })
  if (question.channel === 'email')
    await queueMail({ req, kind: 'citizen-follow', ticket: ticket.id })
  const { organization } = await routeQuestion({ req, asked: await askedOf({ req, question }) })
  if (organization === null) await queueMail({ req, kind: 'lead-to-route', ticket: ticket.id })
  else {
    const action = { event: 'route', revision: 0, organization } as const
    await actAsSystem({ req, ticketId: ticket.id, action })
  }
  // Out of the spool of a backup: taken in, and its mails sent, once before perhaps.
  const limit = await heldUntil(payload)
  if (limit !== null && receivedAt <= limit) await holdMails({ req, ticket: ticket.id })
  return ticket
}

/** What the rules look at. The commune is compared here, in memory, and stored sealed only. */
const askedOf = async ({
  req,
  question: { rubric, territory, commune, guide },
}: {
  req: PayloadRequest
  question: Question
}): Promise<Asked> => ({
  rubric,
  territory,
  commune,
  themes: await themesOfGuide({ req, guide }),
  day: dayOf(new Date()),
})
