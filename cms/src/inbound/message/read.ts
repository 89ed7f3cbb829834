import { cleanText } from '@infos-droits/shared'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { asWindows1252, decodeSaid, LOST, mendDoubled, saidCharset } from './charsets.ts'
import { htmlToText } from './html-text.ts'
import type { Part } from '../../files/index.ts'
import { bodyOf } from './body.ts'
import type { Message } from './message.ts'
import { saysSomething, withoutQuotes } from './quotes.ts'
import { namesReplyAddress } from './reply-address.ts'
import { joinTornWords } from './torn-words.ts'

/** Said in place of the words by programs that sent them as HTML. */
const PLACEHOLDER = /html|navigateur|browser/i
const PLACEHOLDER_MAX = 200
const SUBJECT_MAX = 500
const ADDRESS = /^[^\s@]+@[^\s@]+$/
/** RFC 3696 and its erratum. */
const ADDRESS_MAX = 320
const NAME_MAX = 200
const ANSWERING = ['in-reply-to', 'references']

/**
 * Reads a raw mail (RFC 5322, 2045 to 2049), whatever is odd about it.
 *
 * @throws Error when it is no mail at all, or nested or headed beyond reason.
 */
export const readMessage = async (raw: Uint8Array): Promise<Message> => {
  const email = await parseMended(raw)
  if (email.headers.length === 0) throw new Error('no header')
  const charset = saidCharset(Buffer.from(raw).toString('latin1'))
  const mend = (text: string | undefined) => cleanText(mendDoubled(text ?? ''))
  const isBroken = hasNothing(email) && hasLines(bodyOf(raw))
  const text = mend(isBroken ? bodyOf(raw) : decodeSaid(wordsOf(email), charset))
  const subject = mend(email.subject).replace(/\s+/g, ' ').slice(0, SUBJECT_MAX)
  const recipients = recipientsOf(email)
  const isAnswer =
    email.headers.some(({ key, value }) => ANSWERING.includes(key) && value.trim() !== '') ||
    namesReplyAddress(recipients.join(' '))
  return {
    from: senderOf(email, mend),
    returnPath: returnPathOf(email),
    recipients,
    subject,
    messageId: idIn(email.messageId),
    text,
    shown: withoutQuotes({ text, subject, isAnswer }),
    hasWords: saysSomething({ text, subject, isAnswer }),
    parts: email.attachments.map((attachment, index) => partOf(attachment, index, mend)),
    header: (name) =>
      email.headers.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value),
    isAnswer,
    isBroken,
    hasLostCharacters: `${subject}${text}`.includes(LOST),
  }
}

/** Read anew with whole words in its head, then as windows-1252, when characters are lost. */
const parseMended = async (raw: Uint8Array): Promise<Email> => {
  let best = await PostalMime.parse(raw)
  let bytes = raw
  for (const mended of [joinTornWords, asWindows1252]) {
    if (countLost(best) === 0) break
    const again = await PostalMime.parse(mended(bytes))
    if (countLost(again) >= countLost(best)) continue
    best = again
    bytes = mended(bytes)
  }
  return best
}

const countLost = ({ subject, text, html, from, attachments }: Email): number =>
  [subject, text, html, from?.name, ...attachments.map(({ filename }) => filename)].reduce(
    (sum, part) => sum + (part ?? '').split(LOST).length - 1,
    0,
  )

/** Neither words nor files, not even empty ones. */
const hasNothing = ({ text, html, attachments }: Email): boolean =>
  text === undefined && html === undefined && attachments.length === 0

/** Anything but lines between parts. */
const hasLines = (body: string): boolean =>
  body.split('\n').some((line) => line.trim() !== '' && !line.startsWith('--'))

/** The plain text, unless the words are in the HTML only. */
const wordsOf = ({ text = '', html }: Email): string => {
  if (html === undefined) return text
  const plain = text.trim()
  if (plain === '') return htmlToText(html)
  if (plain.length > PLACEHOLDER_MAX || !PLACEHOLDER.test(plain)) return text
  const words = htmlToText(html)
  return words.length > plain.length ? words : text
}

const flat = (address: Address): { name: string; address: string }[] =>
  address.group === undefined ? [address] : address.group

const senderOf = (email: Email, mend: (text: string) => string): Message['from'] => {
  const given = [email.from, email.sender].flatMap((one) => (one === undefined ? [] : flat(one)))
  const found = given.find(({ address }) => ADDRESS.test(address) && address.length <= ADDRESS_MAX)
  if (found === undefined) return null
  return { name: mend(found.name).slice(0, NAME_MAX), address: found.address.toLowerCase() }
}

const returnPathOf = (email: Email): string | null => {
  const [value] = email.headers.filter(({ key }) => key === 'return-path').map((one) => one.value)
  return value === undefined ? null : value.replace(/[<>\s]/g, '').toLowerCase()
}

const DELIVERED = [
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-forwarded-to',
]

const recipientsOf = (email: Email): string[] => {
  const named = [...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])].flatMap(flat)
  const delivered = email.headers
    .filter(({ key }) => DELIVERED.includes(key))
    .flatMap(({ value }) => value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [])
  const all = [...named.map(({ address }) => address), ...delivered]
  return [...new Set(all.map((address) => address.toLowerCase()))]
}

/** `<…>` alone, of a length that fits a header. */
const idIn = (value: string | undefined): string | null =>
  /<[^<>\s]{3,250}>/.exec(value ?? '')?.[0] ?? null

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/plain': 'txt',
}

const endingOf = (mimeType: string): string =>
  (Object.hasOwn(ENDINGS, mimeType) ? ENDINGS[mimeType] : undefined) ?? 'bin'

const partOf = (
  { filename, mimeType, content }: Email['attachments'][number],
  index: number,
  mend: (text: string) => string,
): Part => {
  const given = mend(filename ?? '')
    .replace(/[\\/\p{Cc}]+/gu, '_')
    .slice(-NAME_MAX)
  return {
    name: given === '' ? `piece-jointe-${String(index + 1)}.${endingOf(mimeType)}` : given,
    type: mimeType.slice(0, NAME_MAX),
    bytes: bytesOf(content),
  }
}

const bytesOf = (content: Email['attachments'][number]['content']): Uint8Array => {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
