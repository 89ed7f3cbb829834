import { parseOrThrow, RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { jsonBody, respond } from '../../http/index.ts'
import { requireLead } from '../../privacy/index.ts'
import { inTransaction } from '../../work/index.ts'
import { explain, type Explanation } from './explain.ts'
import { TRY as fr } from './labels.fr.ts'
import { routeQuestion } from './route-question.ts'

const trySchema = z.object({
  rubric: z.enum([...RUBRIC_SLUGS, 'unknown']),
  theme: z.string().regex(/^([0-9a-f]{24})?$/),
  territory: z.enum(TERRITORIES),
  commune: z.string().max(80),
  day: z.iso.date(),
})

/** Where a question would go on a day, by the code that routes those that come. */
const tryRoute = async ({
  req: { payload },
  body,
}: {
  req: PayloadRequest
  body: unknown
}): Promise<Explanation> => {
  const code = 'rule.try.invalid'
  const { theme, ...asked } = parseOrThrow({ schema: trySchema, input: body, code, what: fr.what })
  return inTransaction({
    payload,
    work: async (req) => {
      const themes = theme === '' ? [] : [theme]
      const { partners, ...decision } = await routeQuestion({ req, asked: { ...asked, themes } })
      return explain({ decision, partners, themes: await themeTitles(req) })
    },
  })
}

const themeTitles = async (req: PayloadRequest): Promise<Map<string, string>> => {
  const { docs } = await req.payload.find({
    collection: 'themes',
    select: { title: true },
    depth: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, title }) => [id, title]))
}

/** `POST /api/routes/try`, for leads. */
export const routeEndpoints: Endpoint[] = [
  {
    path: '/try',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireLead(req)
        return Response.json(await tryRoute({ req, body: await jsonBody(req) }))
      }),
  },
]
