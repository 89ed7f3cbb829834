/** One opening tag: name and attributes in lower case, values with their entities decoded. */
export type Tag = {
  name: string
  attributes: ReadonlyMap<string, string>
  /** What a `script` or `style` holds; empty for other tags. */
  text: string
}

const COMMENT = '<!--[\\s\\S]*?-->'
const ATTRIBUTES = `((?:"[^"]*"|'[^']*'|[^>"'])*)`
const RAW = `<(script|style)\\b${ATTRIBUTES}>([\\s\\S]*?)</\\3\\s*>`
const OPENING = `<([a-zA-Z][\\w-]*)${ATTRIBUTES}>`
const TAG = new RegExp(`(${COMMENT})|(${RAW})|${OPENING}`, 'gi')
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/**
 * The opening tags of a page that our own templates made (attributes quoted, text escaped), without
 * those inside comments, scripts and styles. Not a parser for HTML at large.
 */
export const readTags = (html: string): Tag[] =>
  [...html.matchAll(TAG)].flatMap((match) => {
    const [, comment, , rawName, rawAttributes, text, name, attributes] = match
    if (comment !== undefined) return []
    return [
      {
        name: (rawName ?? name ?? '').toLowerCase(),
        attributes: readAttributes(rawAttributes ?? attributes ?? ''),
        text: text ?? '',
      },
    ]
  })

const readAttributes = (source: string): Map<string, string> =>
  new Map(
    [...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  )

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? ''
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  })
