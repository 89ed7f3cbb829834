import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  objectFile,
  readManifest,
  servedContentReader,
  type ReleaseFile,
  type ReleaseManifest,
} from '../../release/index.ts'
import {
  contentChange,
  NO_CONTENT,
  type ContentChange,
  type ContentOutline,
} from './content-change.ts'

/** A release told against the one before, of which it shares nearly everything. */
export type ReleaseChange = {
  facts: Omit<ReleaseManifest, 'files' | 'addresses'>
  /** Id of the release it is told against; null: it is told whole. */
  since: string | null
  /** How many files it has. */
  count: number
  /** New files and other ones. */
  files: [path: string, file: ReleaseFile][]
  /** Paths that have no file any more. */
  gone: string[]
  /** Null: the same ones in the same order. */
  addresses: string[] | null
  content: ContentChange
}

type Before = {
  id: string
  files: ReleaseManifest['files']
  addresses: string[]
  content: ContentOutline
}

/** Which release, and the one that the asker has. */
export type Asked = { id: string; since: string | null }

export type ReleaseReader = (asked: Asked) => Promise<ReleaseChange>

/**
 * Reads releases one after the other and tells each against the one before, when that is the one that
 * the asker has. A power cut may leave files shorter than they were written: each is looked at once.
 *
 * @throws the error of the file system, or AppError, when a release is not whole.
 */
export const releaseReader = (releasesDir: string): ReleaseReader => {
  const whole = new Set<string>()
  let last: Before | null = null
  const read = (sha256: string) => readWhole(releasesDir, sha256)
  const readContent = servedContentReader(read)
  return async ({ id, since }) => {
    const before = last !== null && last.id === since ? last : null
    const { files, addresses, ...facts } = await readManifest(join(releasesDir, id), before?.files)
    const changed = Object.entries(files).filter(([path, { sha256 }]) => {
      const known = before?.files[path]
      return known?.sha256 !== sha256
    })
    for (const [path, { sha256, bytes }] of changed) {
      if (whole.has(sha256)) continue
      if (statSync(objectFile(releasesDir, sha256)).size !== bytes)
        throw new Error(`${path} has not the size it was written with`)
      whole.add(sha256)
    }
    const content = readContent(read(facts.content))
    const { change, outline } = contentChange(content, before?.content ?? NO_CONTENT)
    last = { id, files, addresses, content: outline }
    return {
      facts,
      since: before?.id ?? null,
      count: Object.keys(files).length,
      files: changed,
      gone: Object.keys(before?.files ?? {}).filter((path) => !(path in files)),
      addresses: isSameList(addresses, before?.addresses) ? null : addresses,
      content: change,
    }
  }
}

const isSameList = (list: string[], before: string[] | undefined): boolean =>
  list.length === before?.length && list.every((one, place) => one === before[place])

const readWhole = (releasesDir: string, sha256: string): Uint8Array => {
  const bytes = readFileSync(objectFile(releasesDir, sha256))
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error('the content of the release is not what was written')
  return bytes
}
