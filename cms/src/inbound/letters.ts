import {
  letterIntakeSchema,
  letterSchema,
  messageOf,
  parseOrThrow,
  questionOfLetter,
  type LetterIntake,
  type SentLetter,
} from '@infos-droits/shared'
import { open } from '@infos-droits/shared/crypto'
import type { Endpoint, Payload } from 'payload'
import { env } from '../env.ts'
import { keepLetter, letterFile } from '../desk/index.ts'
import { holdFile } from '../files/index.ts'
import { jsonBody, respond, requireSite } from '../http/index.ts'
import type { Ticket } from '../payload-types.ts'
import { wasQuestionErased } from '../privacy/index.ts'
import { requireOpenVault } from '../vault/index.ts'
import { inTransaction } from '../work/index.ts'
import { LETTERS } from './labels.fr.ts'

type Sealed = LetterIntake['letters'][number]
type Outcome = 'created' | 'duplicate' | 'unreadable'

/** `POST /api/intake/letters`, for the site server alone: files that came with questions. */
export const lettersEndpoint: Endpoint = {
  path: '/intake/letters',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      requireSite(req)
      const { letters } = parseOrThrow({
        schema: letterIntakeSchema,
        input: await jsonBody(req),
        code: 'intake.invalid',
        what: LETTERS.what,
      })
      await requireOpenVault(req.payload)
      const results = []
      for (const sealed of letters) {
        const outcome = await takeLetter({ payload: req.payload, ...sealed })
        if (outcome !== null) results.push({ reference: sealed.reference, outcome })
      }
      return Response.json({ results })
    }),
}

/**
 * Keeps one sealed file with the ticket of its question, made anew when it is a picture: what a telephone
 * writes into a photograph (where it was taken, when, with what) goes. The same file given again changes
 * nothing; null while the question is not there.
 */
export const takeLetter = async ({
  payload,
  reference,
  sealed,
}: { payload: Payload } & Sealed): Promise<Outcome | null> => {
  const question = questionOfLetter(reference)
  const ticket = await ticketOf({ payload, reference: question })
  if (ticket === null) return wasQuestionErased(question) ? 'duplicate' : null
  if (ticket.erasedAt) return 'duplicate'
  const letter = openLetter({ payload, reference, sealed })
  if (letter === null) return 'unreadable'
  const { name, type } = letter
  const held = await holdFile({ name, type, bytes: Buffer.from(letter.bytes, 'base64') })
  return inTransaction({
    payload,
    work: async (req) => {
      const file = letterFile(reference)
      const where = { ticket: { equals: ticket.id }, 'files.file': { equals: file } }
      if ((await payload.count({ collection: 'messages', where, req })).totalDocs > 0)
        return 'duplicate'
      await keepLetter({ req, ticket: ticket.id, at: ticket.receivedAt, file, held })
      return 'created'
    },
  })
}

const ticketOf = async ({
  payload,
  reference,
}: {
  payload: Payload
  reference: string
}): Promise<Ticket | null> => {
  const where = { reference: { equals: reference } }
  const { docs } = await payload.find({ collection: 'tickets', where, depth: 0, limit: 1 })
  return docs[0] ?? null
}

const openLetter = ({
  payload,
  reference,
  sealed,
}: { payload: Payload } & Sealed): SentLetter | null => {
  try {
    const context = `letter:${reference}`
    const text = open({ privateKey: env().INTAKE_PRIVATE_KEY, sealed, context })
    const letter = letterSchema.parse(JSON.parse(text))
    if (letter.reference !== reference) throw new Error('another reference inside')
    return letter
  } catch (error) {
    payload.logger.error({ msg: 'intake: unreadable file', reference, reason: messageOf(error) })
    return null
  }
}
