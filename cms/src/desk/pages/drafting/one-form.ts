import { AppError, cleanText } from '@infos-droits/shared'
import { html } from 'hono/html'
import type { Payload } from 'payload'
import { act } from '../../act.ts'
import { parseAction } from '../../action.ts'
import { plainName } from '../../drafting/document.ts'
import type { Found } from '../held-link.ts'
import type { Markup } from '../layout.ts'
import { DRAFTING } from './labels.fr.ts'

/**
 * The form of the draft. While there is one, whatever else is on the page belongs to it, wherever it stands: the
 * words that were typed come along with every button, without JavaScript as well.
 */
export const OF_DRAFT = 'draft'

/** Says of a field or a button that it belongs to the draft, where there is one. */
export const tie = (isOpen: boolean): Markup | '' => (isOpen ? html`form="${OF_DRAFT}"` : '')

/** Fields and a button: tied to the draft, or in a form of their own. */
export const inForm = (isOpen: boolean, parts: Markup): Markup =>
  isOpen ? parts : html`<form method="post" novalidate>${parts}</form>`

type Fields = Record<string, string>

/** By which name the page has a field whose own name is that of another one there. */
const NAMED: Record<string, { field: string; as: string }> = {
  ask_lead: { field: 'ask', as: 'reason' },
  propose_detail: { field: 'detail', as: 'text' },
  propose_other: { field: 'other', as: 'reason' },
}

/** What was pressed, with its fields under their own names; `draft`: the words of the draft, when they came along. */
export const pressed = (posted: Fields): { fields: Fields; draft: string | null } => {
  const taken = posted['take_back']
  const event = taken === undefined ? (posted['event'] ?? '') : 'take_back_document'
  const named = Object.hasOwn(NAMED, event) ? NAMED[event] : undefined
  const isWhole = named === undefined || posted[named.field] !== undefined
  const own =
    named === undefined ? {} : { [named.as]: posted[named.field] ?? posted[named.as] ?? '' }
  const fields = { ...posted, ...own, event, ...(taken === undefined ? {} : { file: taken }) }
  return { fields, draft: isWhole ? (posted['text'] ?? null) : null }
}

/**
 * A document that was chosen and not joined does not stay behind without a word.
 *
 * @throws AppError `document.unjoined` (422).
 */
export const requireJoined = ({ event, file }: Fields): void => {
  if (event !== 'propose' || !file) return
  const message = DRAFTING.unjoined(plainName(file))
  throw new AppError({ code: 'document.unjoined', message, status: 422 })
}

/** After which the question stays with the partner, who goes on to write. */
const GOING_ON = ['ask_lead', 'propose_detail', 'take_back_document', 'idea', 'attach']

/**
 * Keeps the words that came along with a button that is not theirs.
 *
 * @returns the revision after it, as a form posts it.
 * @throws AppError as `act`.
 */
export const keepDraft = async ({
  payload,
  found: { ticket, organization, name },
  fields: { event = '', revision = '' },
  draft,
}: {
  payload: Payload
  found: Found
  fields: Fields
  draft: string | null
}): Promise<string> => {
  if (draft === null || ticket.state !== 'with_partner' || !GOING_ON.includes(event))
    return revision
  const text = cleanText(draft)
  if (text === cleanText(ticket.draft?.text ?? '')) return revision
  const action = parseAction({ event: 'save_draft', revision, text })
  const actor = { role: 'partner', organization, name } as const
  const saved = await act({ payload, actor, ticketId: ticket.id, action })
  return String(saved.revision)
}
