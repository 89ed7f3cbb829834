import {
  contentsOf,
  currentReleaseId,
  objectFile,
  readManifest,
  type ReleaseManifest,
} from '@infos-droits/shared/releases'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Field } from './field.ts'
import { releaseOf } from './releases.ts'
import { until } from './until.ts'

/** Files asked of the server each time, beside those of the search. */
const SAMPLE = 40
const SEARCH = /^\/recherche\/(?:index|mots)\./
/** One that comes back reads its release first; one that is busy has another release by the end of the look. */
const PATIENCE_MS = 60_000
const ANSWER_MS = 10_000

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Whether what the site shows now is one whole release: on the disk every content that its list names,
 * under its digest; over HTTP a sample of them and the whole search, all of one and the same release. What
 * is wrong becomes a problem.
 *
 * @returns the release that was looked at.
 */
export const checkWholeRelease = async (field: Field): Promise<string> => {
  const { system } = field
  const releasesDir = join(system.dataDir, 'releases')
  const onDisk = currentReleaseId(releasesDir) ?? ''
  for (const [sha256, what] of await contentsOf({ releasesDir, id: onDisk })) {
    const bytes = await readFile(objectFile(releasesDir, sha256)).catch(() => null)
    if (bytes === null || digestOf(bytes) !== sha256)
      field.problem(`publisher: ${what} of ${onDisk} is not whole on the disk`)
  }
  return until({
    what: 'a look at one release that stays meanwhile',
    patienceMs: PATIENCE_MS,
    attempt: async () => {
      const id = await releaseOf(system)
      const served = await readManifest(join(releasesDir, id))
      const wrong = await wrongIn({ field, files: served.files })
      if ((await releaseOf(system)) !== id) return null
      for (const sentence of wrong) field.problem(`publisher: ${sentence} (${id})`)
      return id
    },
  })
}

const wrongIn = async ({
  field: { system, random },
  files,
}: {
  field: Field
  files: ReleaseManifest['files']
}): Promise<string[]> => {
  const paths = Object.keys(files)
  const asked = new Set([
    '/index.html',
    ...paths.filter((path) => SEARCH.test(path)),
    ...Array.from({ length: SAMPLE }, () => random.pick(paths)),
  ])
  const wrong: string[] = []
  for (const path of asked) {
    // Error pages have no address of their own.
    if (/^\/(?:404|500)\.html$/.test(path)) continue
    const url = `${system.siteUrl}${path.replace(/\/index\.html$/, '/')}`
    const headers = { 'accept-encoding': 'identity' }
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(ANSWER_MS) })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.status !== 200) wrong.push(`${path} answers ${String(answer.status)}`)
    else if (digestOf(bytes) !== files[path]?.sha256) wrong.push(`${path} is of another release`)
  }
  return wrong
}
