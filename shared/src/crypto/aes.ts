import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto'

/** AES-256-GCM with a fresh 96-bit nonce each time (NIST SP 800-38D): nonce, cipher text, tag. */

const NONCE_BYTES = 12
const TAG_BYTES = 16
export const KEY_BYTES = 32

/**
 * Encrypts; `context` is authenticated with it and must be given again. Base64url, two parts. A key
 * that is used often is a KeyObject: from bytes, Node makes one anew each time, which costs ten times
 * the encryption of a question.
 */
export const encrypt = ({
  key,
  plain,
  context,
}: {
  key: Buffer | KeyObject
  plain: Buffer
  context: string
}): string => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return `${nonce.toString('base64url')}.${body.toString('base64url')}`
}

/** @throws Error when the key, the context or a single bit is not the one of the encryption. */
export const decrypt = ({
  key,
  cipherText,
  context,
}: {
  key: Buffer
  cipherText: string
  context: string
}): Buffer => {
  const [nonce, body] = cipherText.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (nonce?.length !== NONCE_BYTES || body === undefined || body.length < TAG_BYTES)
    throw new Error('not a cipher text')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(context)).setAuthTag(body.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()])
}
