import { createHash, createHmac } from 'node:crypto'

/** JSON with the keys of every object in order, so that equal values give equal text. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 of a text or of bytes, hex. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** The name of a picture of the snapshot: see `PICTURE_NAME`. */
export const pictureName = (bytes: Uint8Array): string => sha256(bytes).slice(0, 20)

/** HMAC-SHA-256 with a purpose, base64url: one key serves several uses that never meet. */
export const keyedHash = ({
  key,
  purpose,
  text,
}: {
  key: string | Buffer
  purpose: string
  text: string
}) => createHmac('sha256', key).update(`${purpose}\u0000${text}`).digest('base64url')
