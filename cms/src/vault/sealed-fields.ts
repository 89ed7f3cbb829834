import type { CollectionConfig, Field, TextField } from 'payload'
import { closedField } from './closed.ts'

/** Says of a field that its value is encrypted before it reaches the database. */
export const SEALED = { sealed: true } as const

/** The wrapped key of a document with encrypted fields; dropping it is erasing them. */
export const dataKeyField: TextField = {
  name: 'dataKey',
  type: 'text',
  access: closedField,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
}

/** Steps from a document to a value; `*` for every row of an array. */
export type SealedPath = readonly string[]

/**
 * Where the encrypted values of a collection are, read from its fields.
 *
 * @throws Error when an encrypted field stands where it would not be found in a document.
 */
export const sealedPathsOf = ({ fields }: Pick<CollectionConfig, 'fields'>): SealedPath[] =>
  fields.flatMap((field) => pathsOf(field))

const pathsOf = (field: Field): SealedPath[] => {
  if (isSealed(field)) return 'name' in field ? [[field.name]] : []
  if (field.type === 'group' || field.type === 'array') {
    const inside = sealedPathsOf({ fields: field.fields })
    const steps = 'name' in field ? [field.name] : []
    if (field.type === 'array') steps.push('*')
    return inside.map((path) => [...steps, ...path])
  }
  // What only lays out a form leaves no step in the document.
  if (field.type === 'row' || field.type === 'collapsible') return sealedPathsOf(field)
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab) => {
      const steps = 'name' in tab ? [tab.name] : []
      return sealedPathsOf(tab).map((path) => [...steps, ...path])
    })
  if (field.type === 'blocks' && field.blocks.some((block) => sealedPathsOf(block).length > 0))
    throw new Error(`a field in the blocks « ${field.name} » cannot be sealed`)
  return []
}

const isSealed = (field: Field): boolean =>
  'custom' in field && (field.custom as { sealed?: unknown } | undefined)?.sealed === true

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The document with each text at one of the paths changed; all else is the same. */
export const changeTexts = ({
  doc,
  paths,
  change,
}: {
  doc: Record<string, unknown>
  paths: SealedPath[]
  change: (text: string, path: string) => unknown
}): Record<string, unknown> => {
  const at = (value: unknown, path: SealedPath, whole: string): unknown => {
    const [step, ...rest] = path
    if (step === undefined) return typeof value === 'string' ? change(value, whole) : value
    if (step === '*') return Array.isArray(value) ? value.map((row) => at(row, rest, whole)) : value
    if (!isRecord(value) || value[step] === undefined || value[step] === null) return value
    return { ...value, [step]: at(value[step], rest, whole) }
  }
  let changed: unknown = doc
  for (const path of paths) changed = at(changed, path, path.join('.'))
  return changed as Record<string, unknown>
}

/** Whether a document has a text at one of the paths. */
export const hasTexts = (doc: Record<string, unknown>, paths: SealedPath[]): boolean => {
  let found = false
  changeTexts({
    doc,
    paths,
    change: (text) => {
      found = true
      return text
    },
  })
  return found
}
