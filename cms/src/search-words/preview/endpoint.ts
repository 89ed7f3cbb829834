import { AppError } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { respond } from '../../http/index.ts'
import { isLead } from '../../people/index.ts'
import { PREVIEW as fr } from '../labels.fr.ts'
import type { PreviewAnswer } from './answer.ts'
import { parsePreview } from './request.ts'
import { tryChange } from './try-change.ts'

/** Two hundred expressions of eighty characters, twice, and their frame. */
const BODY_MAX = 40_000

/** `POST /api/search-words/preview`, for the lead: nothing is kept of what is tried. */
export const previewEndpoint: Endpoint = {
  path: '/search-words/preview',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      if (!isLead({ req }))
        throw new AppError({ code: 'search-words.lead', message: fr.leadOnly, status: 403 })
      const { query, change, problem } = parsePreview(await smallBody(req))
      const answer: PreviewAnswer = { ...(await tryChange({ req, query, change })), problem }
      return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
    }),
}

const smallBody = async (req: PayloadRequest): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  if (text.length > BODY_MAX)
    throw new AppError({ code: 'search-words.large', message: fr.tooLarge, status: 413 })
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError({ code: 'http.json', message: fr.unreadable, status: 400, cause })
  }
}
