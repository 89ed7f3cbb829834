import { AppError, formatDateTime } from '@infos-droits/shared'
import { html } from 'hono/html'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { page, t } from '../../http/index.ts'
import type { PreviewLink } from '../../payload-types.ts'
import type { View } from '../answer.ts'
import { draftPage } from '../draft-page.ts'
import { bandOf } from './band.ts'
import { dressed, policyOf } from './dress.ts'
import { SHARED_PAGE as fr } from './labels.fr.ts'
import { linkIdIn } from './token.ts'

/** A whole site is read for each opening. */
const openings = new RateLimiterMemory({ points: 20, duration: 60 })

type Asked = {
  payload: Payload
  /** What stands behind `/apercu/`. */
  address: string
  view: View
}

/** `GET /apercu/{id}.{token}`: a draft as it is saved now, as its page; changes nothing. */
export const getSharedDraft = async ({ payload, address, view }: Asked): Promise<Response> => {
  const held = await findLink({ payload, address })
  if (held === null) return said({ title: fr.overTitle, text: fr.over, status: 410 })
  const { link, req } = held
  const isTooMany = await openings.consume(link.id).then(
    () => false,
    () => true,
  )
  if (isTooMany) return said({ title: fr.tooManyTitle, text: fr.tooMany, status: 429 })
  const asked = { collection: link.kind, id: link.document, data: null, view }
  const answer = await draftPage({ req, asked }).catch(goneIsNull)
  if (answer === null) return said({ title: fr.overTitle, text: fr.over, status: 410 })
  const until = formatDateTime(link.expiresAt)
  if (answer.kind === 'problem') {
    const { title, text } = fr.notNow[answer.cause]
    return said({ title, text: fr.later(text, until), status: 503 })
  }
  const band = await bandOf({ answer, until, isLive: await isLive({ req, link }) })
  return shown(dressed({ html: answer.html, band, titled: fr.title }))
}

/** The link of an address, and a request on behalf of who made it; null when it is over or none of ours. */
const findLink = async ({
  payload,
  address,
}: Omit<Asked, 'view'>): Promise<{ link: PreviewLink; req: PayloadRequest } | null> => {
  const id = linkIdIn(address)
  if (id === null) return null
  const options = { depth: 0, disableErrors: true } as const
  const link = await payload.findByID({ collection: 'previewLinks', id, ...options })
  if (link === null || Date.parse(link.expiresAt) <= Date.now()) return null
  const maker = typeof link.madeBy === 'string' ? link.madeBy : link.madeBy.id
  const user = await payload.findByID({ collection: 'users', id: maker, ...options })
  if (user?.role !== 'lead') return null
  return { link, req: await createLocalReq({ user: { ...user, collection: 'users' } }, payload) }
}

const goneIsNull = (error: unknown): null => {
  if (error instanceof AppError && error.code === 'preview.gone') return null
  throw error
}

/** True when what is seen has been published since. */
const isLive = async ({
  req,
  link: { kind, document },
}: {
  req: PayloadRequest
  link: PreviewLink
}): Promise<boolean> => {
  const draft = { collection: kind, id: document, draft: true, depth: 0 } as const
  const found = await req.payload.findByID({ ...draft, overrideAccess: false, req })
  return found._status === 'published'
}

const shown = (body: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policyOf(body),
    },
  })

const said = ({
  title,
  text,
  status,
}: {
  title: string
  text: string
  status: number
}): Promise<Response> =>
  page({
    title,
    siteName: fr.place,
    status,
    body: html`<h1>${t(title)}</h1>
      <p>${t(text)}</p>`,
  })
