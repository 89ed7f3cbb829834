import { AppError, formatPhone } from '@infos-droits/shared'
import { hashCode } from '@infos-droits/shared/crypto'
import { html } from 'hono/html'
import type { Payload } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Setting, Ticket } from '../../payload-types.ts'
import { readingUntil } from '../letters/compose.ts'
import { isErasingProof, isSame, readingToken } from '../tokens.ts'
import { isHeld } from '../undo.ts'
import { askToErase, erase, toErase } from './erasing.ts'
import { formFields, isCrossSite } from './forms.ts'
import { PAGES } from './labels.fr.ts'
import { page, t, written } from './layout.ts'

const fr = PAGES.reading
/** Wrong codes for one answer: 40 bits stay out of reach. */
const attempts = new RateLimiterMemory({ points: 6, duration: 15 * 60 })

type Open = { ticket: Ticket; settings: Setting }

/** `GET /message/{id}.{token}`: asks for the code, shows nothing. */
export const getReadingPage = async ({
  payload,
  address,
}: {
  payload: Payload
  address: string
}): Promise<Response> => {
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const ticket = await findAnswered({ payload, address, settings })
  return ticket === null ? gone(settings) : askCode({ open: { ticket, settings }, problem: null })
}

/** `POST`: the answer, once the code is right. */
export const postReadingPage = async ({
  payload,
  address,
  request,
}: {
  payload: Payload
  address: string
  request: Request
}): Promise<Response> => {
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  if (isCrossSite(request)) return gone(settings)
  const { event = '', proof = '', code = '' } = await postedFields(request)
  const ticketId = idIn(address)
  const isProven = ticketId !== null && isErasingProof(ticketId, proof)
  // Before the ticket is looked for: a second click finds it erased, and what it asked for is done.
  if (event === 'erase' && isProven) return erase({ payload, ticketId, settings })
  const ticket = await findAnswered({ payload, address, settings })
  if (ticket === null) return gone(settings)
  const open = { ticket, settings }
  if (event === 'ask' && isProven) return askToErase({ ticketId, settings, address })
  if (event !== '') return askCode({ open, problem: fr.late })
  const limited = await attempts.consume(ticket.id).then(
    () => false,
    () => true,
  )
  if (limited) return askCode({ open, problem: fr.tooMany, status: 429 })
  if (!isSame(hashCode(code), ticket.codeHash ?? '')) return askCode({ open, problem: fr.wrong })
  await attempts.delete(ticket.id)
  return page({
    title: fr.answerTitle,
    siteName: settings.neutralSenderName,
    body: html`<h1>${t(fr.answerTitle)}</h1>
      ${written(ticket.answer?.text ?? '')}
      <p class="small">${t(fr.leave)}</p>
      ${toErase(ticket.id)}`,
  })
}

/** What was posted; nothing when the form is not one of ours. */
const postedFields = async (request: Request): Promise<Record<string, string>> => {
  try {
    return await formFields(request)
  } catch (error) {
    if (error instanceof AppError) return {}
    throw error
  }
}

/** The ticket that an address names, when its token is right; null otherwise. */
const idIn = (address: string): string | null => {
  const [id = '', token = ''] = address.split('.')
  return /^[0-9a-f]{24}$/.test(id) && isSame(token, readingToken(id)) ? id : null
}

/** The ticket behind an address, if its answer may be read there now. */
const findAnswered = async ({
  payload,
  address,
  settings,
}: {
  payload: Payload
  address: string
  settings: Setting
}): Promise<Ticket | null> => {
  const id = idIn(address)
  if (id === null) return null
  const found = { collection: 'tickets', id, depth: 0, disableErrors: true } as const
  const ticket = await payload.findByID(found)
  const isReadable = ticket !== null && ['sending', 'answered'].includes(ticket.state)
  if (!isReadable || !ticket.answer?.at || !ticket.codeHash) return null
  if (await isHeld({ payload, ticket })) return null
  const until = readingUntil({ answeredAt: ticket.answer.at, settings })
  return until.getTime() > Date.now() ? ticket : null
}

const askCode = ({
  open: { settings },
  problem,
  status = 200,
}: {
  open: Open
  problem: string | null
  status?: number
}): Promise<Response> => {
  const phone = settings.desk.phone ? formatPhone(settings.desk.phone) : null
  return page({
    title: fr.title,
    siteName: settings.neutralSenderName,
    status: problem === null ? 200 : status === 200 ? 422 : status,
    body: html`<h1>${t(fr.title)}</h1>
      <p>${t(fr.intro)}</p>
      <form method="post">
        <label for="code">${fr.code}</label>
        <p id="code-help" class="small">${t(fr.codeHelp)}</p>
        ${problem === null ? '' : html`<p id="code-problem" class="problem" role="alert">${t(problem)}</p>`}
        <input
          id="code"
          name="code"
          required
          maxlength="20"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="code-help${problem === null ? '' : ' code-problem'}"
        />
        <p class="actions"><button>${fr.open}</button></p>
      </form>
      <p>${t(fr.lost(phone))}</p>`,
  })
}

const gone = (settings: Setting): Promise<Response> =>
  page({
    title: fr.goneTitle,
    siteName: settings.neutralSenderName,
    status: 410,
    body: html`<h1>${t(fr.goneTitle)}</h1>
      <p>${t(fr.gone)}</p>`,
  })
