import { messageOf } from '@infos-droits/shared'
import {
  newDataKey,
  openField,
  sealField,
  unwrapDataKey,
  wrapDataKey,
} from '@infos-droits/shared/crypto'
import { requireKeys } from './key-file.ts'
import { VAULT as fr } from './labels.fr.ts'
import { changeTexts, type SealedPath } from './sealed-fields.ts'

type Place = { collection: string; id: string; paths: SealedPath[] }
type Doc = Record<string, unknown>

export const contextOf = ({ collection, id }: Pick<Place, 'collection' | 'id'>) =>
  `${collection}:${id}`

/**
 * Encrypts the texts of a document on its way to the database, under the key it has or a new one.
 *
 * @param wrapped the document's wrapped key, null to make one.
 * @throws AppError `vault.locked` or `keys.…` (503): nothing is written that could not be read again.
 */
export const sealDocument = ({
  doc,
  wrapped,
  ...place
}: Place & { doc: Doc; wrapped: string | null }): Doc => {
  const ring = requireKeys()
  const context = contextOf(place)
  const key = wrapped === null ? newDataKey() : unwrapDataKey({ ring, wrapped, context })
  const sealed = changeTexts({
    doc,
    paths: place.paths,
    change: (text, path) => sealField({ key, text, context: `${context}:${path}` }),
  })
  if (wrapped !== null) return sealed
  return { ...sealed, dataKey: wrapDataKey({ ring, dataKey: key, context }) }
}

/**
 * Decrypts the texts of a document that was read. What cannot be opened is said to be unreadable in
 * its place, so that the rest of the document can still be seen.
 */
export const openDocument = ({
  doc,
  report,
  ...place
}: Place & { doc: Doc; report: (reason: string) => void }): Doc => {
  const wrapped = doc['dataKey']
  // Without a key: erased, or from before anything was encrypted.
  if (typeof wrapped !== 'string' || place.paths.length === 0) return doc
  const context = contextOf(place)
  const open = opener({ wrapped, context })
  let isReported = false
  return changeTexts({
    doc,
    paths: place.paths,
    change: (sealed, path) => {
      try {
        return open(sealed, path)
      } catch (error) {
        if (!isReported) report(messageOf(error))
        isReported = true
        return fr.unreadable
      }
    },
  })
}

/** Unwraps the key once, at the first field that needs it. */
const opener = ({ wrapped, context }: { wrapped: string; context: string }) => {
  let key: Buffer | undefined
  return (sealed: string, path: string): string => {
    key ??= unwrapDataKey({ ring: requireKeys(), wrapped, context })
    return openField({ key, sealed, context: `${context}:${path}` })
  }
}
