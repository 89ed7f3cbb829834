import { releaseLabels as labels } from './labels.fr.ts'
import { refuseIfAny } from './refuse.ts'

/** No folder is hidden but the one that RFC 8615 names. */
const SAFE_ADDRESS =
  /^\/(?:\.well-known\/)?(?:[a-z0-9][a-z0-9-]*\/)*(?:[a-z0-9][a-z0-9-]*\.(?:html|ics|txt|xml|json|js|webmanifest))?$/

/**
 * Checks that every address can be a file of its own.
 *
 * @throws AppError `release.refused`.
 */
export const checkAddresses = (addresses: string[]): void => {
  const seen = new Set<string>()
  const problems: string[] = []
  for (const address of addresses) {
    if (!SAFE_ADDRESS.test(address)) problems.push(labels.badAddress(address))
    if (seen.has(address)) problems.push(labels.twice(address))
    seen.add(address)
  }
  refuseIfAny(problems)
}

/** `/logement/` → `/logement/index.html`; a file keeps its name. */
export const fileOf = (address: string): string =>
  address.endsWith('/') ? `${address}index.html` : address

/** True for addresses that are HTML pages. */
export const isPage = (address: string): boolean =>
  address.endsWith('/') || address.endsWith('.html')
