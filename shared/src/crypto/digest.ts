import { createHash, createHmac } from 'node:crypto'

/** JSON with the keys of every object in order, so that equal values give equal text. */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  let written = ''
  for (const { key, name } of inOrder(value)) {
    const item = (value as Record<string, unknown>)[key]
    if (item !== undefined) written += `${written === '' ? '' : ','}${name}:${canonicalJson(item)}`
  }
  return `{${written}}`
}

type Key = { key: string; name: string }

/** Keys in order, by the keys of an object as they stand: documents of a kind have the same. */
const ordersKnown = new Map<string, readonly Key[]>()
const ORDERS_MAX = 1000

const inOrder = (value: object): readonly Key[] => {
  const keys = Object.keys(value)
  const asTheyStand = JSON.stringify(keys)
  const before = ordersKnown.get(asTheyStand)
  if (before !== undefined) return before
  const sorted = keys.sort((a, b) => (a < b ? -1 : 1))
  const order = sorted.map((key) => ({ key, name: JSON.stringify(key) }))
  if (ordersKnown.size < ORDERS_MAX) ordersKnown.set(asTheyStand, order)
  return order
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
