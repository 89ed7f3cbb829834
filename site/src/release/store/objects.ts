import { objectFile, OBJECTS } from '@infos-droits/shared/releases'
import { hash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Prefix of a content that is written anew. */
export const WRITING = '.writing-'

/** A content that is kept. */
export type Stored = { bytes: number; sha256: string }

export type Objects = {
  /** Keeps a content and answers its name. One that a crash cut short is not taken for it: its size tells. */
  put: (content: Uint8Array | string) => Stored
  /** The same when what is there may be damaged. */
  replace: (content: Uint8Array) => Stored
  /** True when a content of this size is there. */
  has: (stored: Stored) => boolean
  /** Its bytes, or null when they are gone or not those that were kept. */
  read: (sha256: string) => Buffer | null
  /** Asked again from the disk next time. */
  forget: () => void
}

/**
 * The contents of the releases of a directory. Read and written at once, without the thread pool: a few
 * tens of microseconds each, of which a first release has tens of thousands.
 */
export const openObjects = (releasesDir: string): Objects => {
  const known = new Set<string>()
  const folders = new Set<string>()
  const has = ({ bytes, sha256 }: Stored): boolean => {
    if (known.has(sha256)) return true
    const found = statSync(objectFile(releasesDir, sha256), { throwIfNoEntry: false })
    if (found?.size !== bytes) return false
    known.add(sha256)
    return true
  }
  const folderFor = (file: string): void => {
    const folder = dirname(file)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
  }
  const rewrite = (content: Uint8Array, file: string): void => {
    folderFor(file)
    const writing = join(releasesDir, OBJECTS, `${WRITING}${randomBytes(6).toString('hex')}`)
    writeFileSync(writing, content)
    renameSync(writing, file)
  }
  /** Most contents are new: tried at once, that costs half of looking first and renaming after. */
  const write = (content: Uint8Array, stored: Stored): void => {
    const file = objectFile(releasesDir, stored.sha256)
    folderFor(file)
    try {
      writeFileSync(file, content, { flag: 'wx' })
    } catch (error) {
      if (!isThere(error)) throw error
      if (!has(stored)) rewrite(content, file)
    }
  }
  return {
    has,
    put: (content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const stored = { bytes: bytes.length, sha256: digestOf(bytes) }
      if (!known.has(stored.sha256)) write(bytes, stored)
      known.add(stored.sha256)
      return stored
    },
    replace: (content) => {
      const stored = { bytes: content.length, sha256: digestOf(content) }
      rewrite(content, objectFile(releasesDir, stored.sha256))
      known.add(stored.sha256)
      return stored
    },
    read: (sha256) => {
      try {
        const bytes = readFileSync(objectFile(releasesDir, sha256))
        return digestOf(bytes) === sha256 ? bytes : null
      } catch {
        // Gone, or on a disk that fails: whoever asks has another way, or says that it is missing.
        return null
      }
    },
    forget: () => {
      known.clear()
      folders.clear()
    },
  }
}

const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'
