import { AppError, cleanText, parseOrThrow } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { noteTextsOpened, requireLead } from '../privacy/index.ts'
import { inTransaction } from '../work/index.ts'
import { PUBLIC_ANSWER_ERRORS as fr } from './labels.fr.ts'
import { marksIn, type Mark } from './marks.ts'
import { validatedTicket } from './validated.ts'

const kept = z.array(z.string().max(300)).max(500).default([])
const textsSchema = z.object({
  question: z.string().max(20_000),
  answer: z.string().max(40_000),
  kept,
})
const lengths = z.object({
  question: z.string().min(10, fr.question).max(200, fr.question),
  answer: z.string().min(10, fr.answer).max(4000, fr.answer),
  guide: z.string({ error: fr.guide }).regex(/^[0-9a-f]{24}$/, fr.guide),
})

type Asked = { req: PayloadRequest; ticketId: string; body: unknown }

const read = async ({ req, ticketId, body }: Asked) => {
  const userId = requireLead(req)
  const ticket = await validatedTicket({ req, id: ticketId })
  if (ticket === null)
    throw new AppError({ code: 'answer.unknown', message: fr.unknown, status: 404 })
  const code = 'answer.invalid'
  const given = parseOrThrow({ schema: textsSchema, input: body, code, what: fr.what })
  await noteTextsOpened({ payload: req.payload, tickets: [ticket.id], reader: { userId } })
  const texts = { question: cleanText(given.question), answer: cleanText(given.answer) }
  const marks = await marksIn({ payload: req.payload, ticket, texts, kept: given.kept })
  return { texts, marks }
}

/**
 * What may be personal in texts that are to be published; the texts are kept nowhere.
 *
 * @throws AppError `auth.lead` (403), `answer.unknown` (404), `answer.invalid` (400).
 */
export const marksOf = async (asked: Asked): Promise<Mark[]> => (await read(asked)).marks

/**
 * Publishes a question and its answer at the foot of a guide: every passage that may be personal was
 * taken out, or said by the lead to be of nobody. Nothing of the ticket is kept with it. Answers its id.
 *
 * @throws AppError as `marksOf`, `answer.masked` (422), `answer.marks` (422), `answer.invalid` (422).
 */
export const publishAnswer = async (asked: Asked): Promise<string> => {
  const { texts, marks } = await read(asked)
  if (marks.some(({ kind }) => kind === 'masked'))
    throw new AppError({ code: 'answer.masked', message: fr.masked, status: 422 })
  if (marks.length > 0) throw new AppError({ code: 'answer.marks', message: fr.marks, status: 422 })
  const guideGiven = (asked.body as { guide?: unknown }).guide
  const result = lengths.safeParse({ ...texts, guide: guideGiven })
  if (!result.success) {
    const message = result.error.issues[0]?.message ?? fr.what
    throw new AppError({ code: 'answer.invalid', message, status: 422 })
  }
  const { guide, question, answer } = result.data
  const { payload, user } = asked.req
  return inTransaction({
    payload,
    user,
    work: async (req) => {
      await requireOnline({ req, guide })
      const data = { question, answer, guide, _status: 'published' as const }
      const made = await payload.create({
        collection: 'published-answers',
        data,
        depth: 0,
        overrideAccess: false,
        user,
        req,
      })
      return made.id
    },
  })
}

const requireOnline = async ({ req, guide }: { req: PayloadRequest; guide: string }) => {
  const { docs } = await req.payload.find({
    collection: 'guides',
    where: { and: [{ id: { equals: guide } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  if (docs.length === 0)
    throw new AppError({ code: 'answer.invalid', message: fr.guide, status: 422 })
}
