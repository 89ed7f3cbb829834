import { formatDate } from '@infos-droits/shared'
import { MAIL_REASONS } from '../../mail/index.ts'
import { isReadDirectly } from '../reader.ts'
import { readingUrl } from '../tokens.ts'
import type { Writer } from './compose.ts'

/**
 * The link by which a person follows their question, once it has arrived. No word of the question; where
 * others may read the mailbox, not even that something was asked, and the link opens with the code.
 */
export const toFollow: Writer = ({ ticket }) => {
  const email = ticket.person?.email
  const isDirect = isReadDirectly(ticket)
  const isOver = Boolean(ticket.erasedAt) || ['answered', 'closed'].includes(ticket.state)
  if (!email || isOver || (!isDirect && !ticket.codeHash))
    return Promise.resolve({ cancel: MAIL_REASONS.gone })
  const lien = readingUrl(ticket)
  if (!isDirect)
    return Promise.resolve({ to: [email], letter: 'citizen-follow-code', values: { lien } })
  const values = { lien, 'date promise': formatDate(ticket.dueAt) }
  return Promise.resolve({ to: [email], values })
}
