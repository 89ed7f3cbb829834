/** What was posted, by field name, on an object without prototype: `__proto__` is a name like another. */
export type Fields = Record<string, unknown>

export type ReadFields =
  | { ok: true; fields: Fields }
  | { ok: false; code: 'question.body.unreadable' | 'question.body.repeated'; fields: Fields }

/** More fields than this no form of ours has. */
const FIELDS_MAX = 50

const empty = (): Fields => Object.create(null) as Fields

/** Bytes of a form post → fields. Of a field that comes twice the first is kept, and told. */
export const readForm = (bytes: Buffer): ReadFields => {
  const fields = empty()
  let isRepeated = false
  let count = 0
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    count += 1
    if (name in fields) isRepeated = true
    else if (count <= FIELDS_MAX) fields[name] = value
  }
  if (count > FIELDS_MAX) return { ok: false, code: 'question.body.unreadable', fields }
  return isRepeated ? { ok: false, code: 'question.body.repeated', fields } : { ok: true, fields }
}

/** Bytes of a JSON post → fields; anything but one object is refused. */
export const readJson = (bytes: Buffer): ReadFields => {
  const fields = empty()
  const unreadable = { ok: false, code: 'question.body.unreadable', fields } as const
  const value = parse(bytes)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return unreadable
  const entries = Object.entries(value)
  if (entries.length > FIELDS_MAX) return unreadable
  // Half a surrogate pair is no text: it could not be stored further on.
  for (const [name, item] of entries)
    fields[name] = typeof item === 'string' ? item.toWellFormed() : (item as unknown)
  return { ok: true, fields }
}

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/** Fields of the form that are shown again as they were typed. */
const SHOWN_AGAIN = [
  'text',
  'rubric',
  'territory',
  'commune',
  'channel',
  'email',
  'phone',
  'mailboxPrivate',
  'firstName',
  'consent',
  'guide',
  'looked',
] as const

/** What was typed, for the form that comes back. */
export const typedValues = (fields: Fields): Partial<Record<string, string>> =>
  Object.fromEntries(
    SHOWN_AGAIN.flatMap((name) => {
      const value = fields[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
