import { Parser } from 'htmlparser2'

/** Characters of markup beyond which a mail is no letter: the rest is in the message itself. */
const MOST = 2_000_000
/** Tags, for the same reason: the parser is slow with what is never closed. */
const MOST_TAGS = 30_000
/** Ends what is not whole. */
export const CUT = '[…]'

/** Pieces of the words of a link that are looked at. */
const LINK_PIECES = 20

const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
])
const BLOCKS = new Set(
  'p div section article header footer aside main table tr ul ol dl dt dd li pre h1 h2 h3 h4 h5 h6 form fieldset center address blockquote hr'.split(
    ' ',
  ),
)
/** These stand apart from what is before them by an empty line. */
const APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'table', 'ul', 'ol'])
const isHidden = (style: string | undefined) =>
  style !== undefined && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'col', 'area', 'base'])

/**
 * The words of an HTML mail as plain text: paragraphs and lists on lines of their own, the address of a
 * link behind its words, what is quoted behind `> `. Read in one pass, however deep it is.
 */
export const htmlToText = (html: string): string => {
  const lines: string[] = []
  const open: { name: string; isSilent: boolean; href: string | null; from: number }[] = []
  // Pieces of the line so far: one text that grows would be copied at each step.
  let line: string[] = []
  let isAfterSpace = true
  let quotes = 0
  let silent = 0
  let preformatted = 0

  const add = (piece: string) => {
    if (piece === '') return
    line.push(piece)
    isAfterSpace = piece.endsWith(' ')
  }
  const takeLine = (): string => {
    const whole = line.join('').trim()
    line = []
    isAfterSpace = true
    return whole
  }
  const endLine = () => {
    const whole = takeLine()
    if (whole !== '') lines.push(prefix() + whole)
  }
  const prefix = () => '> '.repeat(quotes)
  const leaveEmpty = () => {
    endLine()
    const empty = prefix().trimEnd()
    if (lines.length > 0 && lines.at(-1) !== empty) lines.push(empty)
  }
  const close = (name: string) => {
    if (APART.has(name)) leaveEmpty()
    else if (BLOCKS.has(name)) endLine()
    if (name === 'blockquote') quotes -= 1
    if (name === 'pre') preformatted -= 1
    if (name === 'td' || name === 'th') add(' ')
  }

  const wordsSince = ({ from }: { from: number }) => line.slice(from, from + LINK_PIECES).join('')

  const parser = new Parser({
    onopentag: (name, attributes) => {
      const isSilent = SILENT.has(name) || isHidden(attributes['style'])
      if (!VOID.has(name)) {
        const href = name === 'a' ? (attributes['href'] ?? null) : null
        open.push({ name, isSilent, href, from: line.length })
        if (isSilent) silent += 1
      }
      if (silent > 0) return
      if (name === 'br') {
        lines.push((prefix() + takeLine()).trimEnd())
      }
      if (APART.has(name)) leaveEmpty()
      else if (BLOCKS.has(name)) endLine()
      if (name === 'blockquote') quotes += 1
      if (name === 'pre') preformatted += 1
      if (name === 'li') add('• ')
      if (name === 'img' && attributes['alt']?.trim()) add(`[${attributes['alt'].trim()}]`)
    },
    ontext: (text) => {
      if (silent > 0) return
      if (preformatted > 0) {
        for (const [index, part] of text.split('\n').entries()) {
          if (index > 0) endLine()
          add(part)
        }
        return
      }
      const words = text.replace(/[ \t\r\n\f]+/g, ' ')
      add(isAfterSpace ? words.replace(/^ /, '') : words)
    },
    onclosetag: (name) => {
      if (VOID.has(name)) return
      const element = open.pop()
      if (element === undefined) return
      if (silent === 0) {
        if (element.href !== null) add(linkOf({ href: element.href, words: wordsSince(element) }))
        close(name)
      }
      if (element.isSilent) silent -= 1
    },
  })
  const readable = readablePart(html)
  parser.end(readable)
  endLine()
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return readable.length < html.length ? `${text}\n${CUT}` : text
}

const readablePart = (html: string): string => {
  let end = 0
  for (let tags = 0; tags < MOST_TAGS; tags += 1) {
    end = html.indexOf('<', end) + 1
    if (end === 0 || end > MOST) return html.slice(0, MOST)
  }
  return html.slice(0, end - 1)
}

/** Where a link leads, unless its words say it. */
const linkOf = ({ href, words }: { href: string; words: string }): string => {
  if (!/^(https?:|mailto:|tel:)/i.test(href)) return ''
  const shown = href.replace(/^(mailto|tel):/i, '')
  return words.includes(shown.replace(/^https?:\/\//i, '').replace(/\/$/, '')) ? '' : ` (${shown})`
}
