import { AppError, cleanText } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { Ticket } from '../../../payload-types.ts'
import { act } from '../../act.ts'
import { parseAction } from '../../action.ts'
import { mergedText, piecesOf } from '../../texts/lines.ts'
import { findLink, isOver, isRenewable, isWithdrawn, isWithLead, type Found } from '../held-link.ts'
import { PAGES } from '../labels.fr.ts'
import { differencesView } from './conflict.ts'
import { clarityOf } from './help.ts'

/** The page's script asks for JSON; a browser that sends a form asks for a page. */
export const wantsJson = (request: Request): boolean =>
  request.headers.get('accept') === 'application/json'

/** What the script is told (`cms/public/draft/autosave.js`). */
type Outcome =
  | { kind: 'saved'; revision: number; version: string; clarity?: string }
  | {
      kind: 'changed'
      revision: number
      version: string
      text: string
      merged: string
      html: string
    }
  | { kind: 'over' | 'refused'; message: string }

const answer = (outcome: Outcome, status = 200): Response =>
  Response.json(outcome, { status, headers: { 'Cache-Control': 'no-store' } })

const savedAnswer = ({ revision, draft }: Ticket, clarity?: string): Response =>
  answer({
    kind: 'saved',
    revision,
    version: draft?.at ?? '',
    ...(clarity === undefined ? {} : { clarity }),
  })

/** Keeps a draft while it is typed; a text that somebody else kept since is told, never overwritten. */
export const autosave = async ({
  payload,
  token,
  fields,
}: {
  payload: Payload
  token: string
  fields: Record<string, string>
}): Promise<Response> => {
  const found = await findLink({ payload, token })
  const gone = goneBecause(found)
  if (found === null || gone !== null)
    return answer({ kind: 'over', message: gone ?? '' }, found === null ? 404 : 410)
  const { ticket, organization, name } = found
  const text = cleanText(fields['text'] ?? '')
  try {
    const action = parseAction({ ...fields, event: 'save_draft' })
    const actor = { role: 'partner', organization, name } as const
    const saved = await act({ payload, actor, ticketId: ticket.id, action })
    const clarity =
      fields['clarity'] === undefined ? undefined : String(await clarityOf({ payload, text }))
    return savedAnswer(saved, clarity)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, message, status } = error
    if (status >= 500) return answer({ kind: 'refused', message }, status)
    if (code === 'ticket.action.invalid') return answer({ kind: 'refused', message }, status)
    const now = await findLink({ payload, token })
    const over = goneBecause(now)
    if (code !== 'ticket.changed' || now === null || over !== null)
      return answer({ kind: 'over', message: over ?? message }, 409)
    const other = now.ticket.draft?.text ?? ''
    // An earlier try had arrived after all.
    if (other === text) return savedAnswer(now.ticket)
    return answer(
      {
        kind: 'changed',
        revision: now.ticket.revision,
        version: now.ticket.draft?.at ?? '',
        text: other,
        merged: mergedText(piecesOf(text, other)),
        html: String(await differencesView(text, other)),
      },
      409,
    )
  }
}

/** Why nothing can be kept by this link any more, or null. */
const goneBecause = (found: Found | null): string | null => {
  const { unknown, expired, over, withLeadTitle, withLead } = PAGES.link
  if (found === null) return unknown
  if (isRenewable(found) || isWithdrawn(found)) return expired
  if (isWithLead(found)) return `${withLeadTitle}. ${withLead}`
  return isOver(found) || found.ticket.state !== 'with_partner' ? over : null
}
