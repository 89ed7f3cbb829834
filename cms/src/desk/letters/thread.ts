import type { PayloadRequest } from 'payload'
import { neutralAddress } from '../../mail/index.ts'
import type { Mail, Setting, Ticket } from '../../payload-types.ts'
import { openingMessageId } from '../messages.ts'
import { mailName, threadName } from '../tokens.ts'

/** Those that stand behind the mail in which the question was asked. */
const ANSWERING: readonly Mail['kind'][] = [
  'citizen-answer',
  'citizen-received',
  'citizen-detail',
  'citizen-closed',
]

/** Written by themselves to a mail that came in. */
const REPLYING: readonly Mail['kind'][] = ['citizen-received', 'partner-wordless']

/**
 * What keeps the mails of one question together in the mailbox of whoever gets them, and puts one behind the
 * mail that it answers (RFC 5322, section 3.6.4); and that a receipt is written to each message, by itself
 * (RFC 3834, section 5). A mail service may give a Message-ID of its own, so all name the same thread rather
 * than one another. The names tell nothing: they are hashes under a key.
 */
export const threadHeaders = async ({
  req,
  mail: { id, kind },
  ticket,
  settings,
}: {
  req: PayloadRequest
  mail: Pick<Mail, 'id' | 'kind'>
  ticket: Ticket
  settings: Pick<Setting, 'neutralSenderAddress' | 'senderAddress'>
}): Promise<Record<string, string>> => {
  const asked = ANSWERING.includes(kind) ? await openingMessageId({ req, ticket: ticket.id }) : null
  // A person and a partner of the same address are two readers.
  const [reader = ''] = kind.split('-')
  // Neutral and plain mails to one person are one thread, and others may read the names.
  const address = reader === 'citizen' ? neutralAddress(settings) : settings.senderAddress
  const domain = address.split('@')[1] ?? 'localhost'
  const thread = `<${threadName(`${ticket.id}.${reader}`)}@${domain}>`
  return {
    ...(REPLYING.includes(kind) ? { 'Auto-Submitted': 'auto-replied' } : {}),
    'Message-ID': `<${mailName(id)}@${domain}>`,
    'In-Reply-To': asked ?? thread,
    References: asked === null ? thread : `${asked} ${thread}`,
  }
}
