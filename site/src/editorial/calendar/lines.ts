/** Octets of a line without its end. Source: RFC 5545, 3.1. */
const LINE_MAX = 75

const encoder = new TextEncoder()

/** A text as a value of type TEXT; control characters have no place there. Source: RFC 5545, 3.3.11. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- these are what is taken out
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** A long line in several, each of 75 octets at most, never through a character. */
export const foldLine = (line: string): string => {
  const folded: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > LINE_MAX) {
      folded.push(current)
      // The space that marks a continuation counts.
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...folded, current].join('\r\n')
}

/** Lines of a calendar, folded and ended as they must be. */
export const calendarText = (lines: string[]): string =>
  lines.map((line) => `${foldLine(line)}\r\n`).join('')

/** An instant → `20261203T130000Z`. */
export const utcTime = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
