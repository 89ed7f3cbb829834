import { cutOut, hashWith, rememberPieces } from '@infos-droits/shared'

/** One opening tag: name and attributes in lower case, values with their entities decoded. */
export type Tag = {
  name: string
  attributes: ReadonlyMap<string, string>
  /** What a `script` or `style` holds; empty for other tags. */
  text: string
  /** What was found about it before, see `onceForTag`. */
  answers: unknown[]
}

const NAME = /<([a-zA-Z][\w-]*)/y
const ATTRIBUTES = /(?:"[^"]*"|'[^']*'|[^>"'])*>/y
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/**
 * The opening tags of a page that our own templates made (attributes quoted, text escaped), without
 * those inside comments, scripts and styles. Not a parser for HTML at large.
 */
export const readTags = (html: string): Tag[] => {
  const tags: Tag[] = []
  for (let place = html.indexOf('<'); place >= 0;) {
    const { tag, end } = readAt(html, place)
    if (tag !== null) tags.push(tag)
    place = html.indexOf('<', end)
  }
  return tags
}

let questions = 0

/** An answer about a tag, found once for all the pages that write it alike. */
export const onceForTag = <Answer extends object>(
  find: (tag: Tag) => Answer,
): ((tag: Tag) => Answer) => {
  // With the tag itself: a map of all tags, asked of each tag of each page, takes longer than the finding.
  const place = questions
  questions += 1
  return (tag) => {
    const known = tag.answers[place] as Answer | undefined
    if (known !== undefined) return known
    const answer = find(tag)
    tag.answers[place] = answer
    return answer
  }
}

/** Tags by how they are written: most of a page is written as on the page before, and read once. */
const readBefore = rememberPieces<Tag>()
/** More would mostly be tags of one page alone. */
const KEPT_MAX = 10_000
const KEPT_LENGTH = 200

/** What begins at a `<`, and where to go on. */
const readAt = (html: string, place: number): { tag: Tag | null; end: number } => {
  // Half of what begins so is a closing tag.
  if (html.charCodeAt(place + 1) === SLASH) return { tag: null, end: place + 2 }
  let end = place
  let hash = 0
  let code = 0
  while (end < html.length && code !== GREATER) {
    code = html.charCodeAt(end)
    hash = hashWith(hash, code)
    end += 1
  }
  const written = { text: html, start: place, end, hash }
  const before = readBefore.get(written)
  if (before !== undefined) return { tag: before, end }
  const read = readAnew(html, place)
  const isKept = read.tag !== null && read.end === end && !HOLDS_TEXT.has(read.tag.name)
  if (!isKept || end - place > KEPT_LENGTH) return read
  if (readBefore.size() >= KEPT_MAX) readBefore.clear()
  // Copied: a piece of a page keeps all of the page in memory.
  const { tag } = readAnew(cutOut(written), 0)
  if (tag !== null) readBefore.add(written, tag)
  return { tag, end }
}

const GREATER = 0x3e
const SLASH = 0x2f
const HOLDS_TEXT = new Set(['script', 'style'])

const readAnew = (html: string, place: number): { tag: Tag | null; end: number } => {
  const comment = html.startsWith('<!--', place) ? html.indexOf('-->', place + 4) : -1
  if (comment >= 0) return { tag: null, end: comment }
  NAME.lastIndex = place
  const name = NAME.exec(html)?.[1]?.toLowerCase()
  if (name === undefined) return { tag: null, end: place + 1 }
  const from = place + 1 + name.length
  const end = endOfTag(html, from)
  if (end < 0) return { tag: null, end: place + 1 }
  const attributes = readAttributes(html.slice(from, end - 1))
  if (!HOLDS_TEXT.has(name)) return { tag: { name, attributes, text: '', answers: [] }, end }
  const closing = new RegExp(`</${name}\\s*>`, 'gi')
  closing.lastIndex = end
  const closed = closing.exec(html)
  const text = closed === null ? '' : html.slice(end, closed.index)
  return { tag: { name, attributes, text, answers: [] }, end: end + text.length }
}

/** Behind its `>`, which may stand in a value too; -1 without any. */
const endOfTag = (html: string, from: number): number => {
  const end = html.indexOf('>', from) + 1
  const inside = html.slice(from, end)
  if (end > 0 && !inside.includes("'") && isEven(inside, '"')) return end
  ATTRIBUTES.lastIndex = from
  return ATTRIBUTES.test(html) ? ATTRIBUTES.lastIndex : -1
}

const isEven = (text: string, letter: string): boolean => {
  let isEven = true
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) isEven = !isEven
  return isEven
}

const NONE: ReadonlyMap<string, string> = new Map()

const readAttributes = (source: string): ReadonlyMap<string, string> => {
  if (source.trim() === '') return NONE
  const attributes = new Map<string, string>()
  ATTRIBUTE.lastIndex = 0
  for (let match = ATTRIBUTE.exec(source); match !== null; match = ATTRIBUTE.exec(source)) {
    const [, name = '', double, single, bare] = match
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''))
  }
  return attributes
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decodeEntities = (text: string): string => {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi,
    (_, decimal, hex, name) => {
      if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? ''
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
}
