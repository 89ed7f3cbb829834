import { paths } from '@infos-droits/shared'
import type { Target } from '../http/index.ts'
import type { LiveRelease } from './live-releases.ts'
import type { ServedFile, ServedFiles } from './served-files.ts'

export type Located = { kind: 'file'; file: ServedFile } | { kind: 'moved'; to: string } | null

/** Addresses rendered on demand that a release may lack. */
const ON_DEMAND: readonly string[] = [paths.ask(), paths.search()]

/**
 * Target → file of the release, or the exact address to go to when only its writing differs (slash,
 * capitals, escapes, `index.html`), or null.
 */
export const locate = ({
  target,
  release,
  buildFiles,
}: {
  target: Target
  release: Pick<LiveRelease, 'addresses' | 'files'>
  buildFiles: ServedFiles
}): Located => {
  const { path, query, isCanonical } = target
  const exact = exactAddress({ path, release })
  if (exact !== null && (exact !== path || !isCanonical))
    return { kind: 'moved', to: exact + query }
  const file = exact === null ? assetAt({ path, release, buildFiles }) : fileAt({ exact, release })
  return file === undefined ? null : { kind: 'file', file }
}

const exactAddress = ({
  path,
  release,
}: {
  path: string
  release: Pick<LiveRelease, 'addresses'>
}): string | null => {
  const lower = path.toLowerCase().replace(/\/index\.html$/, '/')
  const known = (address: string) => release.addresses.has(address) || ON_DEMAND.includes(address)
  if (known(lower)) return lower
  return known(`${lower}/`) ? `${lower}/` : null
}

const fileAt = ({ exact, release }: { exact: string; release: Pick<LiveRelease, 'files'> }) =>
  release.files.get(exact.endsWith('/') ? `${exact}index.html` : exact)

/** Styles, scripts, fonts, icons, the search index: anything but pages. */
const assetAt = ({
  path,
  release,
  buildFiles,
}: {
  path: string
  release: Pick<LiveRelease, 'files'>
  buildFiles: ServedFiles
}) => (path.endsWith('.html') ? undefined : (release.files.get(path) ?? buildFiles.get(path)))
