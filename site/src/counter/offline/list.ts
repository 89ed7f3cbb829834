/** What a device keeps of a release: addresses and the digest of what each gives. */
export type OfflineList = {
  /** Id of the release. */
  release: string
  /** The instant the content stands for, UTC. */
  asOf: string
  /** Address → first characters of the SHA-256 of its content. */
  files: Record<string, string>
}

/** Characters of a digest that are enough to tell two contents apart. */
export const DIGEST_LENGTH = 16

/** Beside pages: styles, scripts, fonts, icons, the index and words of the search, desk mode’s own. */
const KEPT =
  /^\/_astro\/|^\/recherche\/(index|mots)\b[^/]*$|^\/guichet\/(donnees\.json|[^/]*\.webmanifest)$/

/** `/logement/index.html` → the address it answers; other HTML files have none. */
const addressOf = (path: string): string | null => {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length)
  return KEPT.test(path) ? path : null
}

/** Files of a release → what desk mode keeps of it: every page, and what pages and the search need. */
export const offlineListOf = ({
  release,
  asOf,
  files,
}: {
  release: string
  asOf: string
  files: Record<string, { sha256: string }>
}): OfflineList => {
  const kept: Record<string, string> = {}
  for (const [path, { sha256 }] of Object.entries(files)) {
    const address = addressOf(path)
    if (address !== null) kept[address] = sha256.slice(0, DIGEST_LENGTH)
  }
  return { release, asOf, files: kept }
}
