import { randomBytes } from 'node:crypto'
import { AppError } from '../errors.ts'
import { KEY_BYTES } from './aes.ts'

/** One master key: an id that is no secret, and 32 bytes. */
export type MasterKey = { id: string; key: Buffer }

/** The master keys of an installation: the first one wraps, all open. */
export type KeyRing = {
  current: MasterKey
  keys: ReadonlyMap<string, Buffer>
  /** Of master keys that are gone: the key made of each that verifies the access log, and opens nothing. */
  retired: ReadonlyMap<string, Buffer>
}

const ID = /^[a-z0-9]{4,32}$/
const RETIRED = 'audit'

/** A new master key, its id made of the day and chance: `k20261122x7f3`. */
export const newMasterKey = (now: Date): MasterKey => {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '')
  return { id: `k${day}${randomBytes(2).toString('hex')}`, key: randomBytes(KEY_BYTES) }
}

/** `id:base64url`, as it stands in a key file or an environment variable. */
export const formatMasterKey = ({ id, key }: MasterKey): string =>
  `${id}:${key.toString('base64url')}`

/** `id:audit:base64url`: what stays of a master key that was retired. */
const formatRetiredKey = ({ id, key }: MasterKey): string =>
  `${id}:${RETIRED}:${key.toString('base64url')}`

/** The lines of a key file: the current key, those that still open, what stays of those retired. */
export const formatKeyRing = ({ current, keys, retired }: KeyRing): string[] => {
  const each = (map: ReadonlyMap<string, Buffer>) => [...map].map(([id, key]) => ({ id, key }))
  const old = each(keys).filter(({ id }) => id !== current.id)
  const gone = each(retired).filter(({ id }) => !keys.has(id))
  return [...[current, ...old].map(formatMasterKey), ...gone.map(formatRetiredKey)]
}

/** One ring of several: a key that stands in more than one is that of the first, and so is the current one. */
export const mergeKeyRings = ([first, ...more]: [KeyRing, ...KeyRing[]]): KeyRing => {
  const keys = new Map(first.keys)
  const retired = new Map(first.retired)
  for (const ring of more) {
    for (const [id, key] of ring.keys) if (!keys.has(id)) keys.set(id, key)
    for (const [id, key] of ring.retired) if (!retired.has(id)) retired.set(id, key)
  }
  return { current: first.current, keys, retired }
}

/**
 * Reads master keys, one a line or between commas, the current one first, and what stays of
 * retired ones; `#` begins a remark.
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
  const retired = new Map<string, Buffer>()
  for (const { line, number } of lines) {
    const parts = line.split(':')
    const isRetired = parts.length === 3 && parts[1] === RETIRED
    const [id = '', encoded = '', ...more] = isRetired ? parts.toSpliced(1, 1) : parts
    const key = Buffer.from(encoded, 'base64url')
    const isNew = !keys.has(id) && !retired.has(id)
    const isRight = ID.test(id) && key.length === KEY_BYTES && more.length === 0 && isNew
    if (!isRight) throw invalid(`à la ligne ${String(number)}`)
    if (isRetired) retired.set(id, key)
    else keys.set(id, key)
  }
  const first = keys.entries().next().value
  if (first === undefined) throw invalid(': il n’en contient aucune')
  return { current: { id: first[0], key: first[1] }, keys, retired }
}

const invalid = (where: string) => {
  const message = `Le trousseau de clés maîtresses ne peut pas être lu ${where}. Chaque ligne est « identifiant:clé ».`
  return new AppError({ code: 'keys.invalid', message })
}
