import { AppError, formatPhone } from '@infos-droits/shared'
import { hashCode } from '@infos-droits/shared/crypto'
import { html } from 'hono/html'
import type { Payload } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Setting, Ticket } from '../../payload-types.ts'
import { giveDocument } from '../documents/given.ts'
import { READER_DOCUMENTS } from '../documents/labels.fr.ts'
import { isReadable, isReadDirectly } from '../reader.ts'
import { isReaderProof, isSame, readingToken, readingUrl } from '../tokens.ts'
import { askToErase, erase } from './erasing.ts'
import { followAct } from './follow-acts.ts'
import { followPage, type Outcome } from './follow-page.ts'
import { formFields, isCrossSite } from './forms.ts'
import { PAGES } from './labels.fr.ts'
import { page, t } from './layout.ts'
import { whileClosed } from './while-closed.ts'

const fr = PAGES.reading
/** Wrong codes for one question: 40 bits stay out of reach. */
const attempts = new RateLimiterMemory({ points: 6, duration: 15 * 60 })

type Given = { payload: Payload; address: string }

/** `GET /message/{id}.{token}`: the question, or first its code; changes nothing, mail scanners open links. */
export const getReadingPage = async ({ payload, address }: Given): Promise<Response> => {
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const closed = await whileClosed({ payload, siteName: settings.neutralSenderName })
  if (closed !== null) return closed
  const ticket = await findReadable({ payload, address, settings })
  if (ticket === null) return gone(settings)
  if (ticket.mergedInto) return toKept({ payload, ticket, kept: ticket.mergedInto, settings })
  return isReadDirectly(ticket)
    ? followPage({ payload, ticket, settings, outcome: null })
    : askCode({ settings, problem: null })
}

/** `POST`: the code, or one of the forms behind it. */
export const postReadingPage = async ({
  payload,
  address,
  request,
}: Given & { request: Request }): Promise<Response> => {
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  if (isCrossSite(request)) return gone(settings)
  const closed = await whileClosed({ payload, siteName: settings.neutralSenderName, request })
  if (closed !== null) return closed
  const { event = '', proof = '', code = '', text = '', file = '' } = await postedFields(request)
  const held = await findHeld({ payload, address })
  const isProven = held !== null && isReaderProof(held.id, proof)
  // Before it has to be readable: a second click finds it erased, and what it asked for is done.
  if (event === 'erase' && isProven) return erase({ payload, ticketId: held.id, settings })
  if (held === null || !isReadable({ ticket: held, settings })) return gone(settings)
  const ticket = held
  const show = async (outcome: Outcome) =>
    followPage({ payload, ticket: await fresh(payload, ticket), settings, outcome })
  if (event === 'ask' && (isProven || isReadDirectly(ticket)))
    return askToErase({ ticketId: ticket.id, settings, address })
  if (event === 'document' && (isProven || isReadDirectly(ticket))) {
    const given = await giveDocument({ payload, ticket, fileId: file })
    return given ?? show({ done: READER_DOCUMENTS.gone })
  }
  if (isProven || isReadDirectly(ticket))
    return show(await followAct({ payload, ticketId: ticket.id, event, text }))
  if (event !== '') return askCode({ settings, problem: fr.late, text })
  const limited = await attempts.consume(ticket.id).then(
    () => false,
    () => true,
  )
  if (limited) return askCode({ settings, problem: fr.tooMany, text, status: 429 })
  if (!isSame(hashCode(code), ticket.codeHash ?? ''))
    return askCode({ settings, problem: fr.wrong, text })
  await attempts.delete(ticket.id)
  return show(text === '' ? null : { typed: text })
}

const fresh = (payload: Payload, { id }: Ticket): Promise<Ticket> =>
  payload.findByID({ collection: 'tickets', id, depth: 0 })

/** What was posted; nothing when the form is not one of ours. */
const postedFields = async (request: Request): Promise<Record<string, string>> => {
  try {
    return await formFields(request)
  } catch (error) {
    if (error instanceof AppError) return {}
    throw error
  }
}

/**
 * The ticket of an address whose token is right, whether or not it may be read. Of an erased one the
 * token can no longer be told: nothing is left to read, and a proof is needed to be told more.
 */
const findHeld = async ({ payload, address }: Given): Promise<Ticket | null> => {
  const [id = '', token = ''] = address.split('.')
  if (!/^[0-9a-f]{24}$/.test(id)) return null
  const found = { collection: 'tickets', id, depth: 0, disableErrors: true } as const
  const ticket = await payload.findByID(found)
  if (ticket === null) return null
  return ticket.erasedAt || isSame(token, readingToken(ticket)) ? ticket : null
}

/** The ticket behind an address, if it may be read there now. */
const findReadable = async ({
  payload,
  address,
  settings,
}: Given & { settings: Setting }): Promise<Ticket | null> => {
  const ticket = await findHeld({ payload, address })
  return ticket !== null && isReadable({ ticket, settings }) ? ticket : null
}

/** To the question with which this one is answered, while both have the same address. */
const toKept = async ({
  payload,
  ticket,
  kept: id,
  settings,
}: {
  payload: Payload
  ticket: Ticket
  kept: string
  settings: Setting
}): Promise<Response> => {
  const found = { collection: 'tickets', id, depth: 0, disableErrors: true } as const
  const kept = await payload.findByID(found)
  const isTheirs =
    kept !== null &&
    isSame(readingToken(ticket), readingToken({ id: ticket.id, person: kept.person }))
  if (!isTheirs) return gone(settings)
  return new Response(null, { status: 303, headers: { Location: readingUrl(kept) } })
}

const askCode = ({
  settings,
  problem,
  text = '',
  status = 200,
}: {
  settings: Setting
  problem: string | null
  /** Typed already, and held on to until the code is there. */
  text?: string
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
        ${
          text === ''
            ? ''
            : html`<input type="hidden" name="text" value="${text}" />
                <p class="small">${t(fr.kept)}</p>`
        }
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
