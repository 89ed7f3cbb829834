/** Writes raw mails as the programs of the people who write to a desk do. */

export type Charset =
  | 'utf-8'
  | 'iso-8859-1'
  | 'windows-1252'
  | 'iso-8859-15'
  | 'macintosh'
  | 'cp850'
  | 'utf-7'
  | 'utf-16le'
type Transfer = '7bit' | '8bit' | 'quoted-printable' | 'base64'

export type PartSpec = {
  type: string
  name?: string
  bytes: Buffer
  disposition?: string | null
  headers?: string[]
  /** The parameter as it stands, for odd ways of naming. */
  parameters?: string
}

export type MailSpec = {
  from?: string
  to?: string
  subject?: string
  /** Of the text, as it is said; `charset` is how it is written. */
  says?: string | null
  charset?: Charset
  transfer?: Transfer
  text?: string | null
  html?: string | null
  flowed?: boolean
  headers?: string[]
  parts?: PartSpec[]
  /** Lines of the head in place of all others. */
  head?: string[]
  id?: string
  newline?: '\r\n' | '\n'
}

export const DOMAIN = 'questions.exemple.example'
/** As long as a real one; whoever sends the corpus puts the real one in its place. */
export const REPLY_TOKEN = '0'.repeat(32)
export const REPLY = `suite-${REPLY_TOKEN}@${DOMAIN}`
export const DESK = `bonjour@${DOMAIN}`
/** For whom the reply address was made. */
export const PERSON = 'marie.lefevre@orange.example'

const HIGH: Partial<Record<Charset, string>> = {
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€',
  cp850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»',
  'iso-8859-15': '',
}

/** A text as bytes of a character set. */
export const inCharset = (text: string, charset: Charset): Buffer => {
  if (charset === 'utf-8') return Buffer.from(text)
  if (charset === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (charset === 'utf-7')
    return Buffer.from(
      text.replaceAll('+', '+-').replace(/[^\0-\x7F]+/g, (run) => {
        const bytes = Buffer.from(run, 'utf16le').swap16()
        return `+${bytes.toString('base64').replace(/=+$/, '')}-`
      }),
    )
  const table = HIGH[charset]
  const decoder = new TextDecoder(table ? 'windows-1252' : charset)
  const bytes = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 63
    if (code < 128) return code
    if (table) return table.includes(character) ? 128 + Array.from(table).indexOf(character) : 63
    for (let byte = 128; byte < 256; byte += 1)
      if (decoder.decode(Uint8Array.of(byte)) === character) return byte
    return 63
  })
  return Buffer.from(bytes)
}

const hex = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** RFC 2045, section 6.7. */
export const quotedPrintable = (bytes: Buffer): string => {
  let out = ''
  let length = 0
  for (const byte of bytes) {
    if (byte === 10) {
      out += '\r\n'
      length = 0
      continue
    }
    if (byte === 13) continue
    const coded =
      (byte > 31 && byte < 127 && byte !== 61) || byte === 9 ? String.fromCharCode(byte) : hex(byte)
    if (length + coded.length > 75) {
      out += '=\r\n'
      length = 0
    }
    out += coded
    length += coded.length
  }
  return out.replace(/ (?=\r\n|$)/g, '=20')
}

const base64 = (bytes: Buffer): string =>
  (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')

/** RFC 2047, in pieces of whole characters. */
export const inHeader = (
  text: string,
  charset: Charset = 'utf-8',
  how: 'B' | 'Q' = 'Q',
): string => {
  if (/^[\x20-\x7E]*$/.test(text)) return text
  const pieces = text.match(/[\s\S]{1,18}/gu) ?? []
  return pieces
    .map((piece) => {
      const bytes = inCharset(piece, charset)
      const coded =
        how === 'B'
          ? bytes.toString('base64')
          : [...bytes]
              .map((byte) =>
                byte === 32
                  ? '_'
                  : /[A-Za-z0-9]/.test(String.fromCharCode(byte)) && byte < 128
                    ? String.fromCharCode(byte)
                    : hex(byte),
              )
              .join('')
      return `=?${charset}?${how}?${coded}?=`
    })
    .join('\r\n ')
}

const transferred = (bytes: Buffer, transfer: Transfer): Buffer =>
  transfer === 'quoted-printable'
    ? Buffer.from(quotedPrintable(bytes), 'latin1')
    : transfer === 'base64'
      ? Buffer.from(base64(bytes))
      : bytes

type Leaf = { head: string[]; body: Buffer }

const textLeaf = (subtype: 'plain' | 'html', text: string, spec: MailSpec): Leaf => {
  const { charset = 'utf-8', transfer = 'quoted-printable', flowed = false } = spec
  const said = spec.says === undefined ? charset : spec.says
  const parameters = [
    ...(said === null ? [] : [`charset=${said.includes(' ') ? `"${said}"` : said}`]),
    ...(flowed && subtype === 'plain' ? ['format=flowed'] : []),
  ]
  return {
    head: [
      `Content-Type: ${['text/' + subtype, ...parameters].join('; ')}`,
      `Content-Transfer-Encoding: ${transfer}`,
    ],
    body: transferred(inCharset(text.replace(/\r?\n/g, '\r\n'), charset), transfer),
  }
}

const partLeaf = ({ type, name, bytes, disposition, headers = [], parameters }: PartSpec): Leaf => {
  const isMessage = type.startsWith('message/') || type === 'text/rfc822-headers'
  const named = parameters ?? (name === undefined ? '' : `; filename="${name}"`)
  return {
    head: [
      `Content-Type: ${type}${name === undefined || parameters !== undefined ? '' : `; name="${name}"`}`,
      ...(disposition === null
        ? []
        : [`Content-Disposition: ${disposition ?? 'attachment'}${named}`]),
      `Content-Transfer-Encoding: ${isMessage ? '8bit' : 'base64'}`,
      ...headers,
    ],
    body: isMessage ? bytes : Buffer.from(base64(bytes)),
  }
}

let boundaries = 0
export const multipart = (subtype: string, leaves: Leaf[], more = ''): Leaf => {
  boundaries += 1
  const boundary = `----=_Part_${String(boundaries)}_7f3a`
  return {
    head: [`Content-Type: multipart/${subtype}; boundary="${boundary}"${more}`],
    body: Buffer.concat([
      ...leaves.flatMap(({ head, body }) => [
        Buffer.from(`--${boundary}\r\n${head.join('\r\n')}\r\n\r\n`, 'latin1'),
        body,
        Buffer.from('\r\n'),
      ]),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  }
}

/** The raw bytes of a mail. */
export const mail = (spec: MailSpec): Buffer => {
  const leaves: Leaf[] = []
  if (typeof spec.text === 'string') leaves.push(textLeaf('plain', spec.text, spec))
  if (typeof spec.html === 'string') leaves.push(textLeaf('html', spec.html, spec))
  const [only] = leaves
  const words = leaves.length > 1 || only === undefined ? multipart('alternative', leaves) : only
  const files = (spec.parts ?? []).map(partLeaf)
  const whole = files.length === 0 ? words : multipart('mixed', [words, ...files])
  const head = spec.head ?? [
    `From: ${spec.from ?? `${inHeader('Marie Lefèvre')} <${PERSON}>`}`,
    `To: ${spec.to ?? DESK}`,
    `Subject: ${inHeader(spec.subject ?? 'Question')}`,
    'Date: Thu, 5 Mar 2026 10:12:00 +0100',
    `Message-ID: ${spec.id ?? `<${String((boundaries += 1))}.corpus@exemple.example>`}`,
    'MIME-Version: 1.0',
    ...(spec.headers ?? []),
  ]
  const raw = Buffer.concat([
    Buffer.from(`${[...head, ...whole.head].join('\r\n')}\r\n\r\n`, 'latin1'),
    whole.body,
  ])
  return spec.newline === '\n'
    ? Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    : raw
}

/** A report of non-delivery (RFC 3464). */
export const report = ({
  head,
  text,
  status,
  original,
  type = 'delivery-status',
}: {
  head: string[]
  text: string
  status: string
  original: string
  type?: string
}): Buffer => {
  const leaf = multipart(
    'report',
    [
      textLeaf('plain', text, { transfer: '8bit' }),
      partLeaf({ type: 'message/delivery-status', bytes: Buffer.from(status), disposition: null }),
      partLeaf({ type: 'message/rfc822', bytes: Buffer.from(original), disposition: null }),
    ],
    `; report-type=${type}`,
  )
  return Buffer.concat([
    Buffer.from(`${[...head, 'MIME-Version: 1.0', ...leaf.head].join('\r\n')}\r\n\r\n`),
    leaf.body,
  ])
}
