/** A version below which a package is known to be open to something; see `minimum-versions.test.ts`. */
type Minimum = {
  /** As in pnpm-lock.yaml; `*` at the end stands for any. */
  name: string
  minimum: string
  /** What it guards against, by the name of its advisory where there is one. */
  advisory: string
}

/**
 * `pnpm audit` asks a server that may not be reachable; this asks nobody. Add a line when an advisory
 * is read, with its name, and none from memory. Those below were read on 2026-11-21.
 */
export const MINIMUM_VERSIONS: readonly Minimum[] = [
  // Orderable endpoint, duplicates with hidden fields, password update, joins that reveal reset tokens,
  // `where` on relationships, API keys, refresh and reset responses, sessions forwarded on a redirect,
  // first-register, multipart ReDoS, SVG XSS, open redirect.
  { name: 'payload', minimum: '3.90.0', advisory: 'CVE-2026-105844 to CVE-2026-105863' },
  { name: 'payload', minimum: '3.90.0', advisory: 'CVE-2026-11779 (unlock)' },
  { name: 'payload', minimum: '3.74.0', advisory: 'GHSA-xx6w-jxg9-2wh8 (query of JSON fields)' },
  { name: '@payloadcms/*', minimum: '3.90.0', advisory: 'CVE-2026-105844 to CVE-2026-105863' },
  { name: 'next', minimum: '16.4.1', advisory: 'CVE-2026-94482' },
  { name: 'astro', minimum: '7.3.2', advisory: 'CVE-2026-114128 (XSS)' },
  { name: 'mongoose', minimum: '8.24.3', advisory: 'CVE-2026-125120 (sanitizeFilter and counts)' },
  { name: 'sharp', minimum: '0.35.0', advisory: 'decoders of GIF, TIFF and VIPS' },
]

/** Packages of a pnpm-lock.yaml, each with its versions. */
export const lockedVersions = (lock: string): Map<string, string[]> => {
  const [, packages = ''] = /^packages:\n([\s\S]*?)^\S/m.exec(lock) ?? []
  const found = new Map<string, string[]>()
  for (const [, name = '', version = ''] of packages.matchAll(
    /^ {2}'?((?:@[^@/]+\/)?[^@'\s]+)@(\d[^':(]*)/gm,
  ))
    found.set(name, [...(found.get(name) ?? []), version])
  return found
}

/** What stands in a lock file below its minimum, or is named here and stands in it no more. */
export const versionProblems = (
  lock: string,
  minimums: readonly Minimum[] = MINIMUM_VERSIONS,
): string[] => {
  const locked = lockedVersions(lock)
  return minimums.flatMap(({ name, minimum, advisory }) => {
    const begins = name.endsWith('*') ? name.slice(0, -1) : null
    const matching = [...locked].filter(([one]) =>
      begins === null ? one === name : one.startsWith(begins),
    )
    if (matching.length === 0) return [`${name} is in the lock file no more: ${advisory}`]
    return matching.flatMap(([one, versions]) =>
      versions
        .filter((version) => isBelow(version, minimum))
        .map((version) => `${one} ${version} is below ${minimum}: ${advisory}`),
    )
  })
}

/** A release before the final one of the same number is below it. */
const isBelow = (version: string, minimum: string): boolean => {
  const [number = '', before] = version.split('-')
  const order = number.localeCompare(minimum, 'en', { numeric: true })
  return order < 0 || (order === 0 && before !== undefined)
}
