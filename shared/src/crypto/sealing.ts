import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { AppError } from '../errors.ts'
import { decrypt, encrypt } from './aes.ts'

/**
 * A sealed box: anyone with the public key can seal, only the holder of the private key can open.
 * X25519 with a key made for the moment, HKDF-SHA-256, AES-256-GCM (RFC 7748, 5869, NIST 800-38D).
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

/** Seals a text; `context` must be given again to open it. */
export type Sealer = (given: { text: string; context: string }) => string

/** Seals one text for the owner of `publicKey`, with a key of its own. */
export const seal = ({
  publicKey,
  ...given
}: {
  publicKey: string
  text: string
  context: string
}): string => createSealer({ publicKey, sharedForMs: 0 })(given)

/**
 * Seals many texts for the owner of `publicKey`: what comes within `sharedForMs` shares one ephemeral
 * key, each text under a nonce of its own. Making that key is most of the work, and a server that
 * seals hundreds a second would do little else. Whoever reads the sealed texts can tell which of them
 * were made in the same moment: only for texts whose instant is no secret.
 */
export const createSealer = ({
  publicKey,
  sharedForMs,
  now = () => performance.now(),
}: {
  publicKey: string
  sharedForMs: number
  /** Milliseconds. */
  now?: () => number
}): Sealer => {
  const recipient = publicKeyOf(Buffer.from(publicKey, 'base64url'))
  let sender: (Sender & { madeAt: number }) | null = null
  return ({ text, context }) => {
    const instant = now()
    if (sender === null || instant - sender.madeAt >= sharedForMs)
      sender = { ...newSender(recipient), madeAt: instant }
    const cipherText = encrypt({ key: sender.key, plain: Buffer.from(text, 'utf8'), context })
    return `v1.${sender.ephemeral}.${cipherText}`
  }
}

/** An ephemeral public key, and what the recipient and its forgotten private half derive from it. */
type Sender = { ephemeral: string; key: KeyObject }

const newSender = (recipient: KeyObject): Sender => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const salt = publicKey.export({ type: 'spki', format: 'der' })
  const key = createSecretKey(deriveKey({ own: privateKey, other: recipient, salt }))
  return { ephemeral: salt.toString('base64url'), key }
}

const publicKeyOf = (der: Buffer): KeyObject =>
  createPublicKey({ key: der, type: 'spki', format: 'der' })

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
    const other = publicKeyOf(ephemeralDer)
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
