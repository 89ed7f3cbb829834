import { paths } from '@infos-droits/shared'
import { releaseLabels as labels } from '../labels.fr.ts'
import type { Reference } from './references.ts'

/** A file of the release that names addresses; `ids` are the places inside it. */
export type Linking = { address: string; references: Reference[]; ids: ReadonlySet<string> | null }

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
 * Follows every address of every page: inside the site it must exist in the release or be answered on
 * demand, outside it must be ordinary, and nothing may be loaded from elsewhere.
 */
export const checkLinks = ({
  linking,
  existing,
  siteUrl,
}: {
  linking: Linking[]
  /** Addresses of pages and files of the release. */
  existing: ReadonlySet<string>
  siteUrl: string
}): string[] => {
  const origin = new URL(siteUrl).origin
  const ids = new Map(linking.map((page) => [page.address, page.ids]))
  const problems = new Set<string>()
  for (const { address, references } of linking)
    for (const { url, isLoaded } of references) {
      const target = URL.parse(url, `${origin}${address}`)
      if (target === null || !SAFE_SCHEMES.has(target.protocol))
        problems.add(labels.badLink({ address, url }))
      else if (target.origin !== origin) {
        if (isLoaded) problems.add(labels.thirdParty({ address, url }))
      } else if (existing.has(target.pathname)) {
        if (!hasPlace({ target, ids })) problems.add(labels.brokenFragment({ address, url }))
      } else if (!ON_DEMAND.has(target.pathname)) problems.add(labels.brokenLink({ address, url }))
    }
  return [...problems]
}

const hasPlace = ({
  target,
  ids,
}: {
  target: URL
  ids: ReadonlyMap<string, ReadonlySet<string> | null>
}): boolean => {
  const place = decode(target.hash.slice(1))
  const known = ids.get(target.pathname)
  // `#top` exists on every page (HTML, « indicated part of the document »); text fragments are free.
  if (place === '' || place === 'top' || place.startsWith(':~:')) return true
  return known === undefined || known === null || known.has(place)
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
