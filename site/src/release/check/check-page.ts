import { releaseLabels as labels } from '../labels.fr.ts'
import { onceForTag, type Tag } from './html-tags.ts'

/** Characters of text below which a page counts as empty. */
const MIN_TEXT = 40
/** Characters in which the text of a page is looked for first, and its end. */
const START = 4_000
const LAST = 100

/** What is wrong with one page taken alone, one French sentence each. */
export const checkPage = ({
  address,
  html,
  tags,
}: {
  address: string
  html: string
  tags: Tag[]
}): string[] => {
  if (isEmpty(html)) return [labels.empty(address)]
  const problems: string[] = []
  if (!/<\/html>\s*$/i.test(html.slice(-LAST))) problems.push(labels.unfinished(address))
  if (!/<title>[^<]*\S[^<]*<\/title>/i.test(html)) problems.push(labels.noTitle(address))
  if (!tags.some((tag) => tag.name === 'h1')) problems.push(labels.noHeading(address))
  if (!tags.some((tag) => tag.name === 'html' && tag.attributes.get('lang')))
    problems.push(labels.noLanguage(address))
  return [...problems, ...inlineCode({ address, tags })]
}

/** A page with text has it soon after its beginning: most of them are not read to the end for it. */
const isEmpty = (html: string): boolean => {
  const main = html.indexOf('<main')
  const start = html.slice(main, main + START)
  const isSoonSeen =
    main >= 0 && visibleText(start.slice(0, start.lastIndexOf('<'))).length >= MIN_TEXT
  return !isSoonSeen && visibleText(html).length < MIN_TEXT
}

const visibleText = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->|<(head|script|style)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What of a tag the content security policy forbids: code and styles written in a page. */
const inlineOf = onceForTag(({ name, attributes }): readonly string[] => {
  const type = attributes.get('type') ?? ''
  const isData = type !== '' && type !== 'module' && type !== 'text/javascript'
  const handlers = [...attributes.keys()].filter((attribute) => /^on[a-z]+$/.test(attribute))
  return [
    ...(name === 'script' && !attributes.has('src') && !isData ? [labels.inlineScript] : []),
    ...(name === 'style' || attributes.has('style') ? [labels.inlineStyle] : []),
    ...handlers.map(labels.inlineHandler),
  ]
})

const inlineCode = ({ address, tags }: { address: string; tags: Tag[] }): string[] => {
  const found = new Set<string>()
  for (const tag of tags) for (const what of inlineOf(tag)) found.add(what)
  return [...found].map((what) => labels.inline({ address, what }))
}
