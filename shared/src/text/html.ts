const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as HTML shows it, between tags or in a double-quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

/**
 * A piece of HTML as text, tag, text, tag, … text: what `split(/(<[^>]*>)/)` gives, in half of the time.
 * Made for HTML whose text and attributes are escaped, as ours.
 */
export const splitTags = (html: string): string[] => {
  const pieces: string[] = []
  let from = 0
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', from)) {
    const end = html.indexOf('>', start) + 1
    if (end === 0) break
    pieces.push(html.slice(from, start), html.slice(start, end))
    from = end
  }
  pieces.push(html.slice(from))
  return pieces
}
