const STYLE_SHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/gi
const PICTURE = /<img\b[^>]*>/gi
const SRC = /\bsrc="([^"]*)"/i
const OTHER_LINK = /<link\b[^>]*>/gi
const SCRIPT = /<script\b[\s\S]*?<\/script\s*>/gi
const HREF = /\bhref="([^"]*)"/i
const FILE_IN_STYLE = /url\((["']?)(\/[^"')]+)\1\)/g
const ANCHOR = /<a\b([^>]*)>/gi

/** Reads a file of the built site by its path; null when there is none. */
export type ReadAsset = (path: string) => Promise<{ type: string; content: Buffer } | null>

/**
 * A page of the site that needs nothing else: its styles, letters and pictures stand in it, its scripts are gone,
 * its links open the public site beside it. For pages that our own templates made.
 */
export const selfContained = async ({
  html,
  siteUrl,
  readAsset,
}: {
  html: string
  siteUrl: string
  readAsset: ReadAsset
}): Promise<string> => {
  const styled = await replaceEach(html.replace(SCRIPT, ''), STYLE_SHEET, async ([link]) => {
    const file = await readAsset(HREF.exec(link)?.[1] ?? '')
    if (file === null) return ''
    return `<style>${await withFiles(file.content.toString('utf8'), readAsset)}</style>`
  })
  const pictured = await replaceEach(styled, PICTURE, async ([image]) => {
    const file = await readAsset(SRC.exec(image)?.[1] ?? '')
    return file === null
      ? image
      : image
          .replace(/\s(?:srcset|sizes)="[^"]*"/gi, '')
          .replace(SRC, () => `src="${dataOf(file)}"`)
  })
  return pictured
    .replace(OTHER_LINK, '')
    .replace(ANCHOR, (_, attributes: string) => `<a${outwards(attributes, siteUrl)}>`)
}

const dataOf = ({ type, content }: { type: string; content: Buffer }): string =>
  `data:${type};base64,${content.toString('base64')}`

/** Letters and pictures of a style sheet, written into it. */
const withFiles = (css: string, readAsset: ReadAsset): Promise<string> =>
  replaceEach(css, FILE_IN_STYLE, async ([whole, , path = '']) => {
    const file = await readAsset(path)
    return file === null ? whole : `url(${dataOf(file)})`
  })

/** A link inside the page stays; every other one opens elsewhere, so that the draft is not lost. */
const outwards = (attributes: string, siteUrl: string): string => {
  const href = HREF.exec(attributes)?.[1]
  if (href === undefined || href.startsWith('#')) return attributes
  const absolute = href.startsWith('/') ? `${siteUrl}${href}` : href
  const kept = attributes.replace(/\s(?:target|rel)="[^"]*"/gi, '')
  return `${kept.replace(HREF, () => `href="${absolute}"`)} target="_blank" rel="noopener"`
}

const replaceEach = async (
  text: string,
  pattern: RegExp,
  make: (match: RegExpMatchArray) => Promise<string>,
): Promise<string> => {
  const matches = [...text.matchAll(pattern)]
  const made = await Promise.all(matches.map(make))
  let end = 0
  const parts = matches.map((match, index) => {
    const before = text.slice(end, match.index)
    end = match.index + match[0].length
    return before + (made[index] ?? '')
  })
  return parts.join('') + text.slice(end)
}
