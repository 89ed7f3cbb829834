import { paths, shortKey } from '@infos-droits/shared'
import { lookUp, oneForAll, readOne, type SiteContent } from '../content/index.ts'
import { makeCodes, mayBeCodeOf, type Coded, type Codes } from './codes.ts'

/** `last`: those made last, since most contents have the pages of the one before. */
type Known = {
  of: WeakMap<SiteContent, Codes>
  last: { pages: Coded[]; codes: Codes } | null
}
const known = oneForAll('short-addresses', (): Known => ({ of: new WeakMap(), last: null }))

/**
 * Codes of all pages that are printed or sent, by what the CMS calls them: neither a new title nor a
 * new address changes one.
 */
export const codesOf = (content: SiteContent): Codes => {
  const before = known.of.get(content)
  if (before !== undefined) return before
  const pages = codedPages(content)
  const { last } = known
  const isSame =
    last?.pages.length === pages.length &&
    last.pages.every(({ key, path }, at) => key === pages[at]?.key && path === pages[at].path)
  const codes = isSame ? last.codes : makeCodes(pages)
  known.last = { pages, codes }
  known.of.set(content, codes)
  return codes
}

/** What stands on paper: `/f/bcdfgh`, or the whole path of a page that has no code. */
export const shortPath = lookUp((content: SiteContent, path: string): string => {
  const code = readOne(content, `code ${path}`, (plain) => codesOf(plain).codeOf(path))
  return code === undefined ? path : paths.short(code)
})

/** Where a short address leads now; null for any other address, and for a code of no page. */
export const targetOfShort = (content: SiteContent, path: string): string | null => {
  const typed = typedIn(path)
  return typed === undefined ? null : (codesOf(content).pathOf(typed) ?? null)
}

/** True for a short address, still on some paper, of what was withdrawn. */
export const isShortOfWithdrawn = ({ former }: SiteContent, path: string): boolean => {
  const typed = typedIn(path)
  return (
    typed !== undefined && former.some(({ key }) => key !== undefined && mayBeCodeOf(key, typed))
  )
}

const typedIn = (path: string): string | undefined => /^\/f\/([a-z .-]+)\/?$/i.exec(path)?.[1]

const codedPages = (content: SiteContent): Coded[] => {
  const { guides, themes, organizations, news, events, resources } = content
  return [
    ...guides.map(coded('guide', ({ rubric, slug }) => paths.guide(rubric, slug))),
    ...guides
      .filter(({ easyRead }) => easyRead !== null)
      .map(coded('easy', ({ rubric, slug }) => paths.easyRead(rubric, slug))),
    ...themes.map(coded('theme', ({ rubric, slug }) => paths.theme(rubric, slug))),
    ...organizations.map(coded('organization', ({ slug }) => paths.organization(slug))),
    ...news.map(coded('news', ({ slug }) => paths.news(slug))),
    ...events.map(coded('event', ({ slug }) => paths.event(slug))),
    ...resources.map(coded('resource', ({ slug }) => paths.resource(slug))),
  ]
}

/**
 * Ids of the CMS are in order of time. An easy-to-read page is younger than its guide, nobody knows by
 * how much: it comes after all others.
 */
const coded =
  <Document extends { id: string }>(
    kind: Parameters<typeof shortKey>[0],
    pathOf: (document: Document) => string,
  ) =>
  (document: Document): Coded => ({
    key: shortKey(kind, document.id),
    path: pathOf(document),
    age: `${kind === 'easy' ? '1' : '0'} ${document.id} ${kind}`,
  })
