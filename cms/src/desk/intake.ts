import {
  envelopeSchema,
  maskIdentity,
  messageOf,
  parseQuestion,
  type IntakeResponse,
  type Question,
} from '@infos-droits/shared'
import { open } from '@infos-droits/shared/crypto'
import type { Payload, PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { holdMails, queueMail } from '../mail/index.ts'
import { heldUntil, inTransaction } from '../work/index.ts'
import type { Ticket } from '../payload-types.ts'
import { actAsSystem } from './act.ts'
import { idOf } from './actor.ts'
import { alertOfDanger, dangerIn } from './danger.ts'
import { addWorkingDays } from './deadlines.ts'
import { organizationAddresses } from './recipients.ts'
import { routeFor } from './routing.ts'

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

const takeOnce = async (given: Opened & { req: PayloadRequest }): Promise<Outcome> => {
  const { req, reference } = given
  if (await isKnown({ payload: req.payload, reference, req })) return 'duplicate'
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
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
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
      receivedAt: receivedAt.toISOString(),
      dueAt: addWorkingDays(receivedAt, settings.answerDays).toISOString(),
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
  const organization = await reachableOrganization({ req, question })
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

const reachableOrganization = async ({
  req,
  question,
}: {
  req: PayloadRequest
  question: Question
}): Promise<string | null> => {
  const { docs } = await req.payload.find({
    collection: 'routes',
    depth: 0,
    pagination: false,
    req,
  })
  const routes = docs.map((route) => ({ ...route, organization: idOf(route.organization) }))
  const organization = routeFor({ ...question, routes })
  if (organization === null) return null
  const addresses = await organizationAddresses({ req, organization })
  return addresses.length > 0 ? organization : null
}
