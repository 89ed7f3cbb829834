import { randomBytes } from 'node:crypto'
import { AppError } from '../errors.ts'
import { decrypt, encrypt, KEY_BYTES } from './aes.ts'
import type { KeyRing } from './key-ring.ts'

/**
 * Envelope encryption: each document has a data key of its own, kept beside it wrapped by a master
 * key; dropping the wrapped key makes the document unreadable for ever. Text forms:
 * `s1.<nonce>.<cipher text and tag>` and `w1.<master key id>.<nonce>.<cipher text and tag>`.
 */

const SEALED = 's1.'
const WRAPPED = /^w1\.([a-z0-9]+)\.(.+)$/

/** A new data key. */
export const newDataKey = (): Buffer => randomBytes(KEY_BYTES)

/** Encrypts one field; `context` names document and field, so that no value fits elsewhere. */
export const sealField = ({
  key,
  text,
  context,
}: {
  key: Buffer
  text: string
  context: string
}): string => `${SEALED}${encrypt({ key, plain: Buffer.from(text, 'utf8'), context })}`

/**
 * Opens what `sealField` gave.
 *
 * @throws AppError `keys.unreadable` when key, context or text is not right.
 */
export const openField = ({
  key,
  sealed,
  context,
}: {
  key: Buffer
  sealed: string
  context: string
}): string => {
  try {
    if (!sealed.startsWith(SEALED)) throw new Error('not a sealed field')
    return decrypt({ key, cipherText: sealed.slice(SEALED.length), context }).toString('utf8')
  } catch (cause) {
    throw unreadable(cause)
  }
}

/** Wraps a data key with the current master key. */
export const wrapDataKey = ({
  ring,
  dataKey,
  context,
}: {
  ring: KeyRing
  dataKey: Buffer
  context: string
}): string => {
  const { id, key } = ring.current
  return `w1.${id}.${encrypt({ key, plain: dataKey, context: `wrap ${context}` })}`
}

/** Id of the master key that wraps a data key; null for another text. */
export const wrappedBy = (wrapped: string): string | null => WRAPPED.exec(wrapped)?.[1] ?? null

/**
 * The data key again.
 *
 * @throws AppError `keys.unknown` without its master key, `keys.unreadable` when it does not fit.
 */
export const unwrapDataKey = ({
  ring,
  wrapped,
  context,
}: {
  ring: KeyRing
  wrapped: string
  context: string
}): Buffer => {
  const [, id, cipherText] = WRAPPED.exec(wrapped) ?? []
  if (id === undefined || cipherText === undefined) throw unreadable(new Error('not wrapped'))
  const key = ring.keys.get(id)
  if (key === undefined) {
    const message = `La clé maîtresse « ${id} » n’est pas là : remettez le fichier de clés de cette installation.`
    throw new AppError({ code: 'keys.unknown', message, status: 503 })
  }
  try {
    return decrypt({ key, cipherText, context: `wrap ${context}` })
  } catch (cause) {
    throw unreadable(cause)
  }
}

const unreadable = (cause: unknown) => {
  const message = 'Ces données chiffrées ne s’ouvrent pas avec les clés de cette installation.'
  return new AppError({ code: 'keys.unreadable', message, status: 503, cause })
}
