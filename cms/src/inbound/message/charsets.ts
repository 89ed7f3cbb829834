/**
 * Mails that say one character set and are written in another: old webmails, scripts and printers that
 * say UTF-8 and write windows-1252, or the reverse. No accent may be lost for that.
 */

/** Bytes as windows-1252 shows them (WHATWG): each byte has one character, and back. */
const WINDOWS_1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
)
const BYTE_OF = new Map(Array.from(WINDOWS_1252, (character, byte) => [character, byte]))

/** The upper half of the character set of DOS in Western Europe, which no decoder of the platform has. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

/** What stands where a decoder did not understand a byte. */
export const LOST = '\uFFFD'

const utf8 = new TextDecoder('utf-8', { fatal: true })

const NEXT = '[\\u0080-\\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]'
/**
 * What UTF-8 looks like when it was taken for windows-1252: « Ã© », « â€™ ». Of Latin letters, signs and
 * pictures only: « é\u00A0» » would be a Chinese character.
 */
const DOUBLED = new RegExp(
  `(?:[\\u00C2-\\u00C5]${NEXT}|\\u00E2[€\\u0081‚ƒ]${NEXT}|\\u00F0Ÿ${NEXT}${NEXT})+`,
  'g',
)

/** « Ã©tÃ© » → « été »; what was right stays as it is. */
export const mendDoubled = (text: string): string =>
  text.replace(DOUBLED, (run) => {
    const bytes = Array.from(run, (character) => BYTE_OF.get(character))
    if (bytes.includes(undefined)) return run
    try {
      return utf8.decode(Uint8Array.from(bytes as number[]))
    } catch {
      return run // Those characters and no others were meant.
    }
  })

/** Text that was decoded as windows-1252 because its own set is not known to the platform. */
const decodeAgain = (text: string, charset: string): string => {
  if (/^(cp|ibm|cp-)?(850|437)$/.test(charset))
    return Array.from(text, (character) => {
      const byte = BYTE_OF.get(character) ?? 0
      return byte < 128 ? character : (CP850[byte - 128] ?? character)
    }).join('')
  return /^(unicode-1-1-)?utf-?7$/.test(charset) ? fromUtf7(text) : text
}

/** RFC 2152: « +AOk- » is « é », « +- » a plus. */
const fromUtf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, coded: string) => {
    if (coded === '') return '+'
    const bytes = Buffer.from(coded, 'base64')
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString('utf16le')
  })

const CONTENT_TYPE = /^content-type:[ \t]*text\/(?:plain|html)\b[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim
const CHARSET = /charset\s*=\s*"?([^\s";]+)"?/i
const isUnicode = (charset: string) => /^(utf-?8|us-ascii|ascii|ansi_x3.*)$/i.test(charset)

/** The one set that all text parts say, in small letters, or null. */
export const saidCharset = (latin1: string): string | null => {
  const said = (latin1.match(CONTENT_TYPE) ?? []).map(
    (line) => CHARSET.exec(line)?.[1]?.toLowerCase() ?? '',
  )
  const [first] = said
  return first && said.every((charset) => charset === first) ? first : null
}

/** A text part in the set that its message says, when the platform did not know it. */
export const decodeSaid = (text: string, charset: string | null): string =>
  charset === null ? text : decodeAgain(text, charset)

/**
 * The same message with « windows-1252 » where it says UTF-8, ASCII or nothing; lines of its head that
 * are neither ASCII nor UTF-8 become UTF-8.
 */
export const asWindows1252 = (raw: Uint8Array): Uint8Array => {
  const latin1 = Buffer.from(raw).toString('latin1')
  const [head = ''] = /^[\s\S]*?(?:\r?\n\r?\n|$)/.exec(latin1) ?? []
  const hasType = /^content-type:/im.test(head)
  const readable = hasType ? head : `Content-Type: text/plain; charset=windows-1252\r\n${head}`
  const retyped = (part: string) =>
    part.replace(CONTENT_TYPE, (line) => {
      const charset = CHARSET.exec(line)?.[1]
      if (charset === undefined) return `${line}; charset=windows-1252`
      return isUnicode(charset) ? line.replace(CHARSET, 'charset=windows-1252') : line
    })
  return Buffer.concat([
    headAsUtf8(retyped(readable)),
    Buffer.from(namesAsUtf8(retyped(latin1.slice(head.length))), 'latin1'),
  ])
}

const lineAsUtf8 = (line: string): Buffer => {
  const bytes = Buffer.from(line, 'latin1')
  return isUtf8(bytes) ? bytes : Buffer.from(new TextDecoder('windows-1252').decode(bytes))
}

const headAsUtf8 = (latin1: string): Buffer =>
  Buffer.concat(latin1.split(/(?<=\n)/).map(lineAsUtf8))

const NAMING = /^content-(?:type|disposition):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim

/** Names of files that stand as they are typed, in the heads of parts. */
const namesAsUtf8 = (latin1: string): string =>
  latin1.replace(NAMING, (lines) => lineAsUtf8(lines).toString('latin1'))

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    utf8.decode(bytes)
    return true
  } catch {
    return false
  }
}
