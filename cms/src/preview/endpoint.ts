import { AppError } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { respond } from '../http/index.ts'
import { isLead } from '../people/index.ts'
import { draftPage, type Asked } from './draft-page.ts'
import { PREVIEW as fr } from './labels.fr.ts'
import { isPreviewed } from './previewed.ts'

const BODY_MAX = 1_048_576

const bodySchema = z.object({
  data: z.record(z.string(), z.unknown()).nullable(),
  view: z.enum(['page', 'easyRead']),
})

/** `POST /api/preview/:collection/:id`, for the lead: a draft as its page, kept nowhere. */
export const previewEndpoint: Endpoint = {
  path: '/preview/:collection/:id',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      if (!isLead({ req }))
        throw new AppError({ code: 'preview.lead', message: fr.leadOnly, status: 403 })
      const answer = await draftPage({ req, asked: await askedBy(req) })
      return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
    }),
}

const askedBy = async (req: PayloadRequest): Promise<Asked> => {
  const { collection, id } = req.routeParams ?? {}
  if (!isPreviewed(collection) || typeof id !== 'string' || !/^[0-9a-f]{24}$/.test(id))
    throw new AppError({ code: 'preview.gone', message: fr.gone, status: 404 })
  const text = (await req.text?.()) ?? ''
  if (text.length > BODY_MAX)
    throw new AppError({ code: 'preview.large', message: fr.tooLarge, status: 413 })
  return { collection, id, ...readBody(text) }
}

const readBody = (text: string) => {
  try {
    return bodySchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new AppError({ code: 'preview.invalid', message: fr.unreadable, status: 400, cause })
  }
}
