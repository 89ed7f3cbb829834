import { paths } from '@infos-droits/shared'
import { releaseLabels as labels } from '../labels.fr.ts'
import { onceForTag, type Tag } from './html-tags.ts'
import { referencesOf, type Reference } from './references.ts'

/** Where a page leads inside the site (`/famille/#contenu`), and the places in it to be led to. */
export type PageLinks = { targets: readonly string[]; ids: ReadonlySet<string> | null }

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:'])

/** Addresses that the server answers on demand. */
const ON_DEMAND = new Set([
  paths.ask(),
  paths.search(),
  paths.feedback(),
  paths.report(),
  '/api/questions',
])

/**
 * What is wrong with the addresses of a page by itself: outside the site they must be ordinary, and
 * nothing may be loaded from elsewhere. Those inside the site are for `checkTargets`.
 */
export const readLinks = ({
  address,
  references,
  siteUrl,
  ids = null,
}: {
  address: string
  references: Reference[]
  siteUrl: string
  /** The places of the page itself; null when it has none to be led to. */
  ids?: ReadonlySet<string> | null
}): { problems: string[]; targets: string[] } => {
  const { origin } = new URL(siteUrl)
  const problems = new Set<string>()
  const targets = new Set<string>()
  for (const { url, isLoaded } of references) {
    if (SIMPLE.test(url)) {
      targets.add(known(url))
      continue
    }
    if (ids !== null && WITHIN.test(url)) {
      const isThere = ids.has(url.slice(1)) || url === '#top'
      if (!isThere) problems.add(labels.brokenFragment({ address, url: `${address}${url}` }))
      continue
    }
    const target = URL.parse(url, `${origin}${address}`)
    if (target === null || !SAFE_SCHEMES.has(target.protocol))
      problems.add(labels.badLink({ address, url }))
    else if (target.origin === origin) targets.add(known(`${target.pathname}${target.hash}`))
    else if (isLoaded) problems.add(labels.thirdParty({ address, url }))
  }
  return { problems: [...problems], targets: [...targets] }
}

/** Most links: a path of the site as it is, which needs no reading. */
const SIMPLE = /^\/(?:[a-z0-9_][\w.-]*\/)*(?:[\w][\w.-]*)?$/

/** A place of the page itself. */
const WITHIN = /^#[a-z][\w-]*$/i

const textsKnown = new Map<string, string>()
const TEXTS_MAX = 100_000

/**
 * The same text for the same place: ten thousand pages lead to the same fifty. It is copied: a piece of
 * a page keeps all of the page in memory.
 */
const known = (place: string): string => {
  const before = textsKnown.get(place)
  if (before !== undefined) return before
  if (textsKnown.size >= TEXTS_MAX) textsKnown.clear()
  const copy = Buffer.from(place).toString()
  textsKnown.set(copy, copy)
  return copy
}

/** What a tag has to do with links, on whatever page it stands. */
type TagLinks = { place: string | null; targets: string[]; others: Reference[] }

/** Most tags have nothing to do with them. */
const NO_LINKS: TagLinks = { place: null, targets: [], others: [] }

const linksOfTag = onceForTag((tag): TagLinks => {
  const id = tag.attributes.get('id')
  const references = referencesOf(tag)
  if (id === undefined && references.length === 0) return NO_LINKS
  return {
    place: id === undefined ? null : known(id),
    targets: references.flatMap(({ url }) => (SIMPLE.test(url) ? known(url) : [])),
    others: references.filter(({ url }) => !SIMPLE.test(url)),
  }
})

/** The places of a page that can be led to, where it leads for sure, and the addresses still to be read. */
export const linksIn = (
  tags: Tag[],
): { places: ReadonlySet<string>; targets: ReadonlySet<string>; others: Reference[] } => {
  const places = new Set<string>()
  const targets = new Set<string>()
  const others: Reference[] = []
  for (const tag of tags) {
    const links = linksOfTag(tag)
    if (links === NO_LINKS) continue
    if (links.place !== null) places.add(links.place)
    for (const target of links.targets) targets.add(target)
    for (const other of links.others) others.push(other)
  }
  return { places, targets, others }
}

/** Follows every address inside the site: it must exist in the release or be answered on demand. */
export const checkTargets = ({
  targets,
  pages,
  existing,
}: {
  /** Each place that some page leads to. */
  targets: Iterable<string>
  pages: ReadonlyMap<string, PageLinks>
  /** Addresses of pages and files of the release. */
  existing: { has: (address: string) => boolean }
}): string[] => {
  const wrong = new Map<string, (place: { address: string; url: string }) => string>()
  for (const url of targets) {
    const state = stateOf({ url, pages, existing })
    if (state === 'gone') wrong.set(url, labels.brokenLink)
    if (state === 'no such place') wrong.set(url, labels.brokenFragment)
  }
  if (wrong.size === 0) return []
  return [...pages].flatMap(([address, page]) =>
    page.targets.flatMap((url) => wrong.get(url)?.({ address, url }) ?? []),
  )
}

const stateOf = ({
  url,
  pages,
  existing,
}: {
  url: string
  pages: ReadonlyMap<string, PageLinks>
  existing: { has: (address: string) => boolean }
}): 'fine' | 'gone' | 'no such place' => {
  const [path = '', ...rest] = url.split('#')
  if (!existing.has(path)) return ON_DEMAND.has(path) ? 'fine' : 'gone'
  const place = decode(rest.join('#'))
  // `#top` exists on every page (HTML, « indicated part of the document »); text fragments are free.
  if (place === '' || place === 'top' || place.startsWith(':~:')) return 'fine'
  const ids = pages.get(path)?.ids ?? null
  return ids === null || ids.has(place) ? 'fine' : 'no such place'
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
