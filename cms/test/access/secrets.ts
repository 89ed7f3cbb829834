import { isDeepStrictEqual } from 'node:util'
import type { FlattenedField, Payload, SanitizedConfig } from 'payload'

/** A value that stands nowhere else, and where it was planted. */
export type Secret = {
  collection: string
  id: string
  path: string
  value: unknown
  /** How it looks in an answer. */
  shown: string
}

type Data = Record<string, unknown>

/** Of the collection, whatever the order in which they stand. */
export const fieldsOf = (config: SanitizedConfig, slug: string): FlattenedField[] => {
  const collection = config.collections.find((one) => one.slug === slug)
  if (collection === undefined) throw new Error(`no collection ${slug}`)
  return collection.flattenedFields
}

/** Fields inside a field; null of a field that holds a value. */
export const inner = (field: FlattenedField): FlattenedField[] | null =>
  (field.type === 'group' || field.type === 'tab' || field.type === 'array') &&
  'flattenedFields' in field
    ? field.flattenedFields
    : null

/** Makes values that no other plant has. */
export const createPlant = () => {
  let count = 0
  const made: { path: string; value: unknown; shown: string }[] = []

  const valueFor = (field: FlattenedField, path: string): unknown => {
    count += 1
    const word = `zqplanted${count}x`
    const note = (value: unknown, shown: string): unknown => {
      made.push({ path, value, shown })
      return value
    }
    if (field.type === 'text') {
      const value = note(word, word)
      return field.hasMany === true ? [value] : value
    }
    if (field.type === 'textarea') return note(word, word)
    if (field.type === 'email') return note(`${word}@planted.example`, word)
    if (field.type === 'number') return note(7_300_000_000 + count, String(7_300_000_000 + count))
    if (field.type === 'json') {
      note(word, word)
      return { word }
    }
    if (field.type === 'checkbox') return true
    if (field.type === 'date') {
      const day = new Date(Date.UTC(1850, 0, 1) + count * 86_400_000)
      return note(day.toISOString(), day.toISOString().slice(0, 10))
    }
    return undefined
  }

  const fill = (fields: FlattenedField[], data: Data, base = ''): Data => {
    const filled: Data = { ...data }
    for (const field of fields) {
      const { name } = field
      // Dates of Payload’s own are set by it; a status or a deletion would hide the document.
      const isPayloads = ['createdAt', 'updatedAt', 'deletedAt', '_status'].includes(name)
      if (isPayloads || (name === 'id' && base !== '')) continue
      const path = base === '' ? name : `${base}.${name}`
      const inside = inner(field)
      const given = data[name]
      if (inside !== null && field.type === 'array') {
        const rows = Array.isArray(given) ? (given as Data[]) : [{}]
        filled[name] = rows.map((row) => fill(inside, row, path))
      } else if (inside !== null) filled[name] = fill(inside, (given ?? {}) as Data, path)
      else if (given === undefined) {
        const value = valueFor(field, path)
        if (value !== undefined) filled[name] = value
      }
    }
    return filled
  }

  /** The data with something planted wherever nothing is given. */
  const plantIn = (fields: FlattenedField[], data: Data) => {
    made.length = 0
    const filled = fill(fields, data)
    return { filled, planted: [...made] }
  }
  return { plantIn }
}

/** The same data under other unique values, so that there are two to sort. */
export const withoutUnique = (config: SanitizedConfig, slug: string, data: Data): Data => {
  const collection = config.collections.find((one) => one.slug === slug)
  const together = (collection?.indexes ?? [])
    .filter(({ unique }) => unique)
    .flatMap(({ fields }) => fields)
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => {
      if (name === 'id') return false
      const field = collection?.flattenedFields.find((one) => one.name === name)
      const isWord = field?.type === 'text' || field?.type === 'number'
      if (together.includes(name) && isWord) return false
      return !(field !== undefined && 'unique' in field && field.unique === true)
    }),
  )
}

/** What the documents really hold, so that a plant which was not kept cannot pass for one unseen. */
export const keptSecrets = async (payload: Payload, secrets: Secret[]): Promise<Secret[]> => {
  const kept: Secret[] = []
  const docs = new Map<string, unknown>()
  for (const secret of secrets) {
    const { collection, id } = secret
    const key = `${collection}/${id}`
    if (!docs.has(key)) {
      const where = { id: { equals: id } }
      docs.set(key, await payload.db.findOne({ collection: collection as 'users', where, req: {} }))
    }
    const words = JSON.stringify(docs.get(key))
    if (words.includes(secret.shown) && !isDeepStrictEqual(docs.get(key), null)) kept.push(secret)
  }
  return kept
}
