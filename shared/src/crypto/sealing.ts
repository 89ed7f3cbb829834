import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { AppError } from '../errors.ts'

/**
 * A sealed box: anyone with the public key can seal, only the holder of the private key can open.
 * X25519 with a fresh key for each message, HKDF-SHA-256, AES-256-GCM (RFC 7748, 5869, NIST 800-38D).
 * Text form: `v1.<ephemeral public key>.<nonce>.<cipher text and tag>`, base64url parts.
 */

export type SealingKeys = { publicKey: string; privateKey: string }

/** A new key pair, both DER in base64url. */
export const generateSealingKeys = (): SealingKeys => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'),
  }
}

/** Seals a text for the owner of `publicKey`; `context` must be given again to open it. */
export const seal = ({
  publicKey,
  text,
  context,
}: {
  publicKey: string
  text: string
  context: string
}) => {
  const recipient = createPublicKey({
    key: Buffer.from(publicKey, 'base64url'),
    type: 'spki',
    format: 'der',
  })
  const ephemeral = generateKeyPairSync('x25519')
  const ephemeralDer = ephemeral.publicKey.export({ type: 'spki', format: 'der' })
  const key = deriveKey({ own: ephemeral.privateKey, other: recipient, salt: ephemeralDer })
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return ['v1', ...[ephemeralDer, nonce, body].map((part) => part.toString('base64url'))].join('.')
}

/**
 * Opens a sealed text.
 *
 * @throws AppError `sealing.unreadable` when the key, the context or the text is not right.
 */
export const open = ({
  privateKey,
  sealed,
  context,
}: {
  privateKey: string
  sealed: string
  context: string
}) => {
  try {
    const [version, ...parts] = sealed.split('.')
    const [ephemeralDer, nonce, body] = parts.map((part) => Buffer.from(part, 'base64url'))
    if (version !== 'v1' || !ephemeralDer || !nonce || !body) throw new Error('not a sealed text')
    const own = createPrivateKey({
      key: Buffer.from(privateKey, 'base64url'),
      type: 'pkcs8',
      format: 'der',
    })
    const other = createPublicKey({ key: ephemeralDer, type: 'spki', format: 'der' })
    const key = deriveKey({ own, other, salt: ephemeralDer })
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
    decipher.setAAD(Buffer.from(context)).setAuthTag(body.subarray(-16))
    return Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]).toString(
      'utf8',
    )
  } catch (cause) {
    const message = 'Ce texte scellé ne peut pas être ouvert avec cette clé.'
    throw new AppError({ code: 'sealing.unreadable', message, status: 422, cause })
  }
}

const deriveKey = ({
  own,
  other,
  salt,
}: {
  own: KeyObject
  other: KeyObject
  salt: Buffer
}): Buffer =>
  Buffer.from(
    hkdfSync(
      'sha256',
      diffieHellman({ privateKey: own, publicKey: other }),
      salt,
      'infos-droits/seal/v1',
      32,
    ),
  )
