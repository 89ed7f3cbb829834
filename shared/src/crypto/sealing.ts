import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { AppError } from '../errors.ts'
import { decrypt, encrypt } from './aes.ts'

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
  const recipient = recipientOf(publicKey)
  const ephemeral = generateKeyPairSync('x25519')
  const ephemeralDer = ephemeral.publicKey.export({ type: 'spki', format: 'der' })
  const key = deriveKey({ own: ephemeral.privateKey, other: recipient, salt: ephemeralDer })
  const cipherText = encrypt({ key, plain: Buffer.from(text, 'utf8'), context })
  return `v1.${ephemeralDer.toString('base64url')}.${cipherText}`
}

/** Read once: a server seals for one owner, thousands of times. */
let lastRecipient: { publicKey: string; key: KeyObject } | null = null

const recipientOf = (publicKey: string): KeyObject => {
  if (lastRecipient?.publicKey !== publicKey)
    lastRecipient = {
      publicKey,
      key: createPublicKey({
        key: Buffer.from(publicKey, 'base64url'),
        type: 'spki',
        format: 'der',
      }),
    }
  return lastRecipient.key
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
    const [version, ephemeral, ...cipherText] = sealed.split('.')
    if (version !== 'v1' || ephemeral === undefined) throw new Error('not a sealed text')
    const ephemeralDer = Buffer.from(ephemeral, 'base64url')
    const own = createPrivateKey({
      key: Buffer.from(privateKey, 'base64url'),
      type: 'pkcs8',
      format: 'der',
    })
    const other = createPublicKey({ key: ephemeralDer, type: 'spki', format: 'der' })
    const key = deriveKey({ own, other, salt: ephemeralDer })
    return decrypt({ key, cipherText: cipherText.join('.'), context }).toString('utf8')
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
