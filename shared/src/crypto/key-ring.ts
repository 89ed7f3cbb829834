import { randomBytes } from 'node:crypto'
import { AppError } from '../errors.ts'
import { KEY_BYTES } from './aes.ts'

/** One master key: an id that is no secret, and 32 bytes. */
export type MasterKey = { id: string; key: Buffer }

/** The master keys of an installation: the first one wraps, all open. */
export type KeyRing = { current: MasterKey; keys: ReadonlyMap<string, Buffer> }

const ID = /^[a-z0-9]{4,32}$/

/** A new master key, its id made of the day and chance: `k20261122x7f3`. */
export const newMasterKey = (now: Date): MasterKey => {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '')
  return { id: `k${day}${randomBytes(2).toString('hex')}`, key: randomBytes(KEY_BYTES) }
}

/** `id:base64url`, as it stands in a key file or an environment variable. */
export const formatMasterKey = ({ id, key }: MasterKey): string =>
  `${id}:${key.toString('base64url')}`

/**
 * Reads master keys, one a line or between commas, the current one first; `#` begins a remark.
 *
 * @throws AppError `keys.invalid`, naming the line and never what stands in it.
 */
export const parseKeyRing = (text: string): KeyRing => {
  const lines = text
    .split('\n')
    .flatMap((line, index) =>
      line
        .replace(/#.*/, '')
        .split(',')
        .map((part) => ({ line: part.trim(), number: index + 1 })),
    )
    .filter(({ line }) => line !== '')
  const keys = new Map<string, Buffer>()
  for (const { line, number } of lines) {
    const [id = '', encoded = '', ...more] = line.split(':')
    const key = Buffer.from(encoded, 'base64url')
    const isRight = ID.test(id) && key.length === KEY_BYTES && more.length === 0 && !keys.has(id)
    if (!isRight) throw invalid(`à la ligne ${String(number)}`)
    keys.set(id, key)
  }
  const first = keys.entries().next().value
  if (first === undefined) throw invalid(': il n’en contient aucune')
  return { current: { id: first[0], key: first[1] }, keys }
}

const invalid = (where: string) => {
  const message = `Le trousseau de clés maîtresses ne peut pas être lu ${where}. Chaque ligne est « identifiant:clé ».`
  return new AppError({ code: 'keys.invalid', message })
}
