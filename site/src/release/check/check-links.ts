import { paths } from '@infos-droits/shared'
import { releaseLabels as labels } from '../labels.fr.ts'
import type { Reference } from './references.ts'

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
}: {
  address: string
  references: Reference[]
  siteUrl: string
}): { problems: string[]; targets: string[] } => {
  const { origin } = new URL(siteUrl)
  const problems = new Set<string>()
  const targets = new Set<string>()
  for (const { url, isLoaded } of references) {
    if (SIMPLE.test(url)) {
      targets.add(known(url))
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

const targetsKnown = new Map<string, string>()

/** The same text for the same target: ten thousand pages lead to the same fifty. */
const known = (target: string): string => {
  const before = targetsKnown.get(target)
  if (before !== undefined) return before
  targetsKnown.set(target, target)
  return target
}

/** Follows every address inside the site: it must exist in the release or be answered on demand. */
export const checkTargets = ({
  pages,
  existing,
}: {
  pages: ReadonlyMap<string, PageLinks>
  /** Addresses of pages and files of the release. */
  existing: { has: (address: string) => boolean }
}): string[] => {
  const checked = new Map<string, 'fine' | 'gone' | 'no such place'>()
  const problems: string[] = []
  for (const [address, { targets }] of pages)
    for (const url of targets) {
      const state = checked.get(url) ?? stateOf({ url, pages, existing })
      checked.set(url, state)
      if (state === 'gone') problems.push(labels.brokenLink({ address, url }))
      if (state === 'no such place') problems.push(labels.brokenFragment({ address, url }))
    }
  return problems
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
