import { keyedHash, sha256 } from '@infos-droits/shared/crypto'
import { env } from '../env.ts'
import type { Mail, Setting } from '../payload-types.ts'

/**
 * Addresses to which mails of ours are answered, `suite-<token>@domain`, one for each mail. The token is
 * made again from the id, so that nothing secret is stored and a mail that is tried twice is the same;
 * small letters and figures only, for programs on the way change the case of an address. It opens nothing
 * by itself: who writes to it must be the one it was made for.
 */
const TOKEN = /suite-([0-9a-f]{32})@/gi

const tokenOf = (mailId: string): string =>
  sha256(keyedHash({ key: env().PAYLOAD_SECRET, purpose: 'reply-address', text: mailId })).slice(
    0,
    32,
  )

/** A recipient of one mail, as it may be kept: no two mails of one person look alike. */
const recipientHash = ({ mailId, address }: { mailId: string; address: string }): string =>
  keyedHash({
    key: env().PAYLOAD_SECRET,
    purpose: 'reply-recipient',
    text: `${mailId}:${address.trim().toLowerCase()}`,
  })

export const replyAddress = ({ mailId, domain }: { mailId: string; domain: string }): string =>
  `suite-${tokenOf(mailId)}@${domain}`

/** What a mail keeps of its reply address. */
export const mintedReply = ({
  mailId,
  recipients,
}: {
  mailId: string
  recipients: readonly string[]
}): { replyHash: string; replyFor: string[] } => ({
  replyHash: sha256(tokenOf(mailId)),
  replyFor: recipients.map((address) => recipientHash({ mailId, address })),
})

/** The hashes under which the reply addresses in a text would be kept. */
export const replyHashesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(TOKEN)].map(([, token = '']) => sha256(token.toLowerCase()))),
]

/** True when the reply address of a mail was made for this sender. */
export const isReplyFrom = ({
  mail,
  address,
}: {
  mail: Pick<Mail, 'id' | 'replyFor'>
  address: string
}): boolean => mail.replyFor?.includes(recipientHash({ mailId: mail.id, address })) ?? false

/** The domain whose mails reach this system, or null while it takes none in. */
export const inboundDomain = (settings: Pick<Setting, 'inboundDomain'>): string | null =>
  env().RESEND_API_KEY !== undefined && env().RESEND_WEBHOOK_SECRET !== undefined
    ? (settings.inboundDomain ?? null)
    : null
