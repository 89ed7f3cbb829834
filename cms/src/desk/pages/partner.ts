import { AppError } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { queueMail } from '../../mail/index.ts'
import { noteTextsOpened } from '../../privacy/index.ts'
import { inTransaction } from '../../work/index.ts'
import { act } from '../act.ts'
import { idOf } from '../actor.ts'
import { parseAction } from '../action.ts'
import { documentForm } from '../documents/posted-document.ts'
import { takeBackDocument } from '../documents/take-back.ts'
import { issueLink } from '../links.ts'
import { notePresence, organizationReader } from '../presence/note.ts'
import { linkPages, partnerPage, type Contact, type PartnerView } from './partner-page.ts'
import { assist, isHelp, textWith } from './drafting/assist.ts'
import { givePiece } from './partner-pieces.ts'
import { attach, documentsOf, hasDocument, wordsOf } from './drafting/attach.ts'
import { autosave, wantsJson } from './drafting/autosave.ts'
import { helpFor, type Asked } from './drafting/help-for.ts'
import { keepDraft, pressed, requireJoined } from './drafting/one-form.ts'
import { PAGES } from './labels.fr.ts'
import { formFields, isCrossSite } from './forms.ts'
import {
  findLink,
  isOver,
  isRenewable,
  isWithdrawn,
  isWithLead,
  wasRenewed,
  type Found,
} from './held-link.ts'
import { keepPostedIdea } from './idea-form.ts'
import { besideQuestion } from './partner-beside.ts'
import { typedHere, waysOut, type Typed } from './partner-ways-out.ts'
import { whileClosed } from './while-closed.ts'

/** `GET /demande/{token}`: shows; changes nothing, since mail scanners open links. */
export const getPartnerPage = async ({
  payload,
  token,
  search,
}: {
  payload: Payload
  token: string
  search: URLSearchParams
}): Promise<Response> => {
  const contact = await contactOf(payload)
  const closed = await whileClosed({ payload, ...contact })
  if (closed !== null) return closed
  const found = await findLink({ payload, token })
  if (found !== null && search.get('fait') === 'hand_back' && hasHandedBack(found))
    return linkPages.handedBack(contact)
  const refusal = await refuse({ found, contact })
  if (refusal !== null) return refusal
  const piece = search.get('piece')
  if (piece !== null) {
    const given = await givePiece({ payload, found: known(found), piece })
    if (given !== null) return given
  }
  const done = DONE.find((event) => event === search.get('fait')) ?? null
  return show({ payload, found: known(found), done })
}

const DONE = [
  'save_draft',
  'propose',
  'propose_detail',
  'ask_lead',
  'attach',
  'take_back_document',
  'idea',
] as const

const WITH_LEAD = `${PAGES.link.withLeadTitle}. ${PAGES.link.withLead}`

/** `POST /demande/{token}`: a draft, a proposal, a hand-back, or the wish for a new link. */
export const postPartnerPage = async ({
  payload,
  token,
  request,
}: {
  payload: Payload
  token: string
  request: Request
}): Promise<Response> => {
  const contact = await contactOf(payload)
  const closed = await whileClosed({ payload, ...contact, request })
  if (closed !== null) return closed
  const found = isCrossSite(request) ? null : await findLink({ payload, token })
  if (found === null) return linkPages.unknown(contact)
  if (hasDocument(request)) {
    const refusal = await refuse({ found, contact })
    return refusal ?? takeDocument({ payload, token, found, request })
  }
  const posted = await formFields(request).catch(asProblem)
  if (posted instanceof AppError) return linkPages.problem(contact, posted)
  if (wantsJson(request)) return autosave({ payload, token, fields: posted })
  const { fields, draft } = pressed(posted)
  if (fields['event'] === 'renew' && (isRenewable(found) || wasRenewed(found))) {
    const isRenewed = await renew({ payload, found })
    return isRenewed ? linkPages.renewed(contact) : linkPages.withdrawn(contact)
  }
  const refusal = await refuse({ found, contact })
  if (refusal !== null) return refusal
  const { ticket, organization, name } = found
  const { reason: written = '', idea = '', about = '' } = fields
  const isAsked = fields['event'] === 'ask_lead'
  const [reason, ask] = isAsked ? ['', written] : [written, '']
  const text = draft === null ? '' : textWith(posted)
  const done = (event: string) => seeOther(token, event)
  try {
    requireJoined(fields)
    const revision = await keepDraft({ payload, found, fields, draft })
    if (fields['event'] === 'idea') {
      await keepPostedIdea({ payload, fields })
      return done('idea')
    }
    if (isHelp(fields)) {
      const asked = await assist({ payload, found: known(found), fields })
      const now = known(await findLink({ payload, token }))
      return await show({ payload, found: now, done: asked.isInserted ? 'insert' : null, asked })
    }
    const actor = { role: 'partner', organization, name } as const
    if (fields['event'] === 'take_back_document') {
      const fileId = fields['file'] ?? ''
      await takeBackDocument({ payload, actor, ticketId: ticket.id, fileId })
      return done('take_back_document')
    }
    const action = parseAction({ ...fields, revision })
    await act({ payload, actor, ticketId: ticket.id, action })
    return done(action.event === 'propose_other' ? 'hand_back' : action.event)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const now = await findLink({ payload, token })
    const late = await refuse({ found: now, contact })
    if (late !== null) return late
    const { code } = error
    const isLate = code === 'ticket.event.impossible' || code === 'ticket.changed'
    const message = isLate && isWithLead(known(now)) ? WITH_LEAD : error.message
    const isIdea = fields['event'] === 'idea'
    const typed = typedHere(fields)
    const problem = {
      text,
      reason: fields['event'] === 'hand_back' ? reason : '',
      ask,
      message,
      isChanged: code === 'ticket.changed',
      isUnsent: code === 'document.unjoined',
      idea: isIdea ? { code, message, about, idea } : null,
    }
    return show({ payload, found: known(now), done: null, problem, typed })
  }
}

/** A document, with the words that came along. */
const takeDocument = async ({
  payload,
  token,
  found,
  request,
}: {
  payload: Payload
  token: string
  found: Found
  request: Request
}): Promise<Response> => {
  let text = ''
  try {
    const form = await documentForm(request)
    const { fields, draft } = pressed({ ...wordsOf(form), event: 'attach' })
    text = draft ?? ''
    await keepDraft({ payload, found, fields, draft })
    await attach({ payload, found, form })
    return seeOther(token, 'attach')
  } catch (error) {
    const { code, message } = asProblem(error)
    const isChanged = code === 'ticket.changed'
    const problem = { text, reason: '', ask: '', message, isChanged, idea: null }
    const now = known(await findLink({ payload, token }))
    return show({ payload, found: now, done: null, problem })
  }
}

const seeOther = (token: string, event: string): Response =>
  new Response(null, { status: 303, headers: { Location: `/demande/${token}?fait=${event}` } })

const known = (found: Found | null): Found => {
  if (found === null) throw new Error('a refused link was used')
  return found
}

/** The last thing that happened is that this organization gave the question back. */
const hasHandedBack = ({ ticket, name }: Found): boolean => {
  const last = ticket.history?.at(-1)
  return (last?.event === 'hand_back' || last?.event === 'propose_other') && last.by === name
}

const asProblem = (error: unknown): AppError => {
  if (error instanceof AppError) return error
  throw error
}

const refuse = async ({ found, contact }: { found: Found | null; contact: Contact }) => {
  if (found === null) return linkPages.unknown(contact)
  if (isRenewable(found)) return linkPages.expired(contact)
  if (isWithdrawn(found)) return linkPages.withdrawn(contact)
  if (!isOver(found)) return null
  return isWithLead(found) ? linkPages.withLead(contact) : linkPages.over(contact)
}

const contactOf = async (payload: Payload): Promise<Contact> => {
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  return {
    siteName: settings.siteName,
    name: settings.publisher.name,
    phone: settings.desk.phone ?? settings.publisher.phone ?? null,
  }
}

const show = async ({
  payload,
  found,
  done,
  problem = null,
  asked,
  typed = null,
}: {
  payload: Payload
  found: Found
  done: PartnerView['done']
  problem?: PartnerView['problem']
  asked?: Asked
  typed?: Typed | null
}): Promise<Response> => {
  const { ticket, link, organization } = found
  await noteTextsOpened({ payload, tickets: [ticket.id], reader: { linkId: link.id } })
  const reader = organizationReader(organization)
  await notePresence({ payload, ticket: ticket.id, reader, on: 'page' })
  const { siteName } = await contactOf(payload)
  const isOpen = ticket.state === 'with_partner'
  const help = isOpen ? await helpFor({ payload, found, asked }) : null
  const beside = await besideQuestion({ payload, found })
  const canAsk = idOf(link.contribution) === null
  const documents = await documentsOf({ payload, ticket, organization })
  const out = await waysOut({ payload, found, typed })
  return partnerPage({ siteName, ticket, help, canAsk, documents, beside, out, done, problem })
}

/**
 * A new link, mailed to the organization; the old one stops working, and makes no second one. False when
 * the lead withdrew it meanwhile.
 */
const renew = async ({ payload, found }: { payload: Payload; found: Found }): Promise<boolean> => {
  const { ticket, organization, link } = found
  return inTransaction({
    payload,
    work: async (req) => {
      const options = { depth: 0, disableErrors: true, req } as const
      const now = await payload.findByID({ collection: 'partnerLinks', id: link.id, ...options })
      if (now === null || now.revokedAt) return now?.withdrawn !== true
      const contribution = idOf(link.contribution)
      const id = await issueLink({ req, ticket: ticket.id, organization, contribution })
      await queueMail({ req, kind: 'partner-question', ticket: ticket.id, organization, link: id })
      return true
    },
  })
}
