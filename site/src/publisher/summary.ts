import type { BuiltRelease } from '../release/index.ts'

/** What `--json` prints of a release: durations in milliseconds, sizes in bytes. */
export const summaryOf = ({ manifest, steps, rendered }: BuiltRelease) => {
  const pages = Object.entries(manifest.files)
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, { bytes }]) => ({ path, bytes }))
    .toSorted((a, b) => b.bytes - a.bytes)
  return {
    state: 'live' as const,
    release: manifest.id,
    build: manifest.build,
    asOf: manifest.asOf,
    pages: manifest.pages,
    rendered,
    milliseconds: manifest.milliseconds,
    steps,
    files: Object.keys(manifest.files).length,
    heaviestPage: pages[0] ?? null,
  }
}
