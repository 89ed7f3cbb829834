/** Tags after which a new line begins. */
const BLOCK_END = /<\/(?:p|li|h[1-6]|ul|ol|div)>|<br\s*\/?>/gi

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}

/** Our own HTML (paragraphs, lists, links) → plain text, one paragraph or list item a line. */
export const textOf = (html: string): string =>
  decodeEntities(html.replace(BLOCK_END, '\n').replace(/<[^>]*>/g, ''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  })
