import type { PlainWord } from '@infos-droits/shared/plain-language'
import { AppError } from '@infos-droits/shared'
import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { respond } from '../http/index.ts'
import { isLead } from '../people/index.ts'
import { PLAIN_WORDS as fr } from './labels.fr.ts'

/** What a text is compared with while it is written. */
export type Reference = {
  words: PlainWord[]
  /** Words of the glossary that visitors see, with their other spellings. */
  terms: string[]
}

/** `GET /api/plain-language/reference`, for the lead. */
export const referenceEndpoint: Endpoint = {
  path: '/plain-language/reference',
  method: 'get',
  handler: (req) =>
    respond(async () => {
      if (!isLead({ req }))
        throw new AppError({ code: 'plain-language.lead', message: fr.leadOnly, status: 403 })
      const reference = await referenceFrom({ payload: req.payload, req })
      return Response.json(reference, { headers: { 'Cache-Control': 'no-store' } })
    }),
}

/** The lists as they are now; on behalf of a person when there is a `req`. */
export const referenceFrom = async ({
  payload,
  req,
}: {
  payload: Payload
  req?: PayloadRequest
}): Promise<Reference> => {
  const as = req === undefined ? {} : { overrideAccess: false, req }
  const all = { depth: 0, pagination: false, ...as } as const
  const words = await payload.find({ collection: 'plain-words', ...all })
  const where = { _status: { equals: 'published' } } as const
  const terms = await payload.find({ collection: 'glossary-terms', where, ...all })
  return {
    words: words.docs.map(({ hard, plain }) => ({ hard, plain })),
    terms: terms.docs.flatMap(({ term, aliases }) => [term, ...(aliases ?? [])]),
  }
}
