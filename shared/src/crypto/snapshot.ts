import { AppError } from '../errors.ts'
import { parseOrThrow } from '../parse.ts'
import { brokenReferences } from '../snapshot/links.ts'
import { SNAPSHOT_LISTS, type SnapshotList } from '../snapshot/lists.ts'
import { snapshotSchema, type Snapshot } from '../snapshot/schema.ts'
import { canonicalJson, sha256 } from './digest.ts'

type WithoutDigests<T> = T extends (infer Item)[]
  ? WithoutDigests<Item>[]
  : T extends object
    ? { [Key in keyof T as Key extends 'digest' ? never : Key]: T[Key] }
    : T

export type SnapshotContent = {
  [Key in keyof Omit<Snapshot, 'digest'>]: Key extends 'settings' | 'search' | SnapshotList
    ? WithoutDigests<Snapshot[Key]>
    : Snapshot[Key]
}

/** What of a snapshot its digest is made of: a snapshot is one, and so is what is left of one without its words. */
export type SnapshotDigests = Pick<Snapshot, 'version' | 'lang' | 'former'> & {
  settings: { digest: string }
  search: { digest: string }
} & Record<SnapshotList, readonly { id: string; digest: string }[]>

/** A document, the settings or the words of the search, with its digest. */
export const withDigest = <T extends object>(document: T): T & { digest: string } => ({
  ...document,
  digest: sha256(canonicalJson({ ...document, digest: undefined })),
})

/** The digest of a whole snapshot, of those of its parts (`asOf` left out). */
export const wholeDigest = (snapshot: SnapshotDigests): string =>
  sha256(
    canonicalJson([
      snapshot.version,
      snapshot.lang,
      snapshot.settings.digest,
      ...SNAPSHOT_LISTS.map((list) => snapshot[list].map((document) => document.digest)),
      snapshot.search.digest,
      ...(snapshot.former ?? []).map(({ address, to, key }) => [
        address,
        to,
        ...(key ? [key] : []),
      ]),
    ]),
  )

/** Completes a snapshot with the digest of each document and of the whole (`asOf` left out). */
export const sealSnapshot = (content: SnapshotContent): Snapshot => {
  const snapshot = {
    ...content,
    settings: withDigest(content.settings),
    rubrics: content.rubrics.map(withDigest),
    themes: content.themes.map(withDigest),
    guides: content.guides.map(withDigest),
    organizations: content.organizations.map(withDigest),
    hotlines: content.hotlines.map(withDigest),
    glossary: content.glossary.map(withDigest),
    news: content.news.map(withDigest),
    events: content.events.map(withDigest),
    resources: content.resources.map(withDigest),
    search: withDigest(content.search),
  }
  return { ...snapshot, digest: wholeDigest(snapshot) }
}

/**
 * Reads a snapshot from outside: right shape, every digest right, no dangling reference.
 *
 * @throws AppError `snapshot.invalid`, `snapshot.digest` or `snapshot.references`.
 */
export const readSnapshot = (input: unknown): Snapshot => {
  const what = 'L’instantané du CMS'
  const snapshot = parseOrThrow({ schema: snapshotSchema, input, code: 'snapshot.invalid', what })
  const again = sealSnapshot(snapshot)
  if (again.digest !== snapshot.digest) throw damaged()
  refuseBroken(brokenReferences(snapshot))
  return snapshot
}

/** Said of a snapshot whose digests do not match what they stand for. */
export const damaged = (): AppError => {
  const message = 'L’instantané du CMS est incomplet ou abîmé : ses empreintes ne concordent pas.'
  return new AppError({ code: 'snapshot.digest', message, status: 422 })
}

/** @throws AppError `snapshot.references` when a page names what is not there. */
export const refuseBroken = (problems: readonly string[]): void => {
  if (problems.length === 0) return
  const message = problems.slice(0, 10).join(' ')
  throw new AppError({ code: 'snapshot.references', message, status: 422 })
}
