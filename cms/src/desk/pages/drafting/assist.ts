import { cleanText } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { reviewText } from '../../../plain-language/index.ts'
import { act } from '../../act.ts'
import { parseAction } from '../../action.ts'
import { findGuides } from '../../drafting/find-guides.ts'
import type { Found } from '../held-link.ts'
import type { Help } from './help.ts'

export type Assisted = Pick<Help, 'found' | 'review'> & { isInserted: boolean }

const NOTHING: Assisted = { found: null, review: null, isInserted: false }

/** True for a button that helps to write and hands nothing over. */
export const isHelp = ({ event, insert }: Record<string, string>): boolean =>
  insert !== undefined || event === 'find' || event === 'check'

/** The text as it is to be kept: with what is to be put at its end. */
export const textWith = ({ text = '', insert }: Record<string, string>): string =>
  insert === undefined ? text : cleanText(`${text.trimEnd()}\n\n${insert}`)

/**
 * Does what a button of help asks, once what was typed is kept.
 *
 * @throws AppError as `act`.
 */
export const assist = async ({
  payload,
  found: { ticket, organization, name },
  fields,
}: {
  payload: Payload
  found: Found
  fields: Record<string, string>
}): Promise<Assisted> => {
  const text = cleanText(textWith(fields))
  if (text !== (ticket.draft?.text ?? '')) {
    const action = parseAction({ event: 'save_draft', revision: fields['revision'], text })
    const actor = { role: 'partner', organization, name } as const
    await act({ payload, actor, ticketId: ticket.id, action })
  }
  if (fields['insert'] !== undefined) return { ...NOTHING, isInserted: true }
  if (fields['event'] === 'check')
    return { ...NOTHING, review: await reviewText({ payload, text }) }
  const words = cleanText(fields['words'] ?? '')
  if (words === '') return NOTHING
  return { ...NOTHING, found: { words, guides: await findGuides({ payload, words }) } }
}
