import type { FlattenedField, SanitizedConfig } from 'payload'
import { FIELD_RULES, type FieldRule, type Rules } from './field-rules.ts'

/** Payload’s own, the same everywhere; `id` only where it is not. */
const SAME_EVERYWHERE = new Set(['createdAt', 'updatedAt', 'deletedAt', '_status'])

type Kept = {
  slug: string
  flattenedFields: FlattenedField[]
  access: { read?: unknown }
}

/**
 * Refuses a configuration with a collection, a global or a field of which nobody has stated who reads
 * it: neither the tests nor a build nor the CMS get past this.
 *
 * @throws Error that names each of them and the line to write.
 */
export const requireFieldRules = (config: SanitizedConfig): SanitizedConfig => {
  const problems = [...config.collections, ...config.globals].flatMap((kept) =>
    problemsOf({ kept, rules: FIELD_RULES }),
  )
  if (problems.length > 0)
    throw new Error(`cms/src/people/access/field-rules.ts:\n${problems.join('\n')}`)
  return config
}

/** What is not stated, or not as it is, in one collection or global. */
export const problemsOf = ({ kept, rules }: { kept: Kept; rules: Rules }): string[] => {
  const { slug } = kept
  if (rules.closed.includes(slug))
    return isClosed(kept) ? [] : [`${slug} is said to be closed, and a lead may read it`]
  const fields = kept.flattenedFields.filter(isOfOurs)
  if (rules.public.includes(slug))
    return fields
      .filter((field) => isPrivate(field))
      .map(({ name }) => `${slug}.${name} is private: name every field of ${slug}`)
  const held = rules.fields[slug]
  if (held === undefined) return [`${slug}: say what it holds`]
  const gone = Object.keys(held).filter((name) => !fields.some((field) => field.name === name))
  return [
    ...fields.flatMap((field) => {
      const rule = held[field.name]
      if (rule === undefined) return [`${slug}.${field.name}: say who reads it`]
      return ruleOf(field) === rule ? [] : [`${slug}.${field.name} is not « ${rule} »`]
    }),
    ...gone.map((name) => `${slug}.${name} is no longer there`),
  ]
}

/** What is `hidden` in this sense leaves by no door: Payload takes it for nobody’s. */
const isOfOurs = (field: FlattenedField): boolean =>
  !SAME_EVERYWHERE.has(field.name) && !('hidden' in field && field.hidden === true)

const ruleOf = (field: FlattenedField): FieldRule => {
  const access = 'access' in field ? field.access : undefined
  if (access?.read !== undefined) return 'own'
  return access?.create !== undefined && access.update !== undefined ? 'kept' : 'document'
}

/** Somebody meant it not to be read by all: encrypted, or with a rule, here or further in. */
const isPrivate = (field: FlattenedField): boolean => {
  const custom = 'custom' in field ? (field.custom as { sealed?: unknown } | undefined) : undefined
  if (custom?.sealed === true || ruleOf(field) !== 'document') return true
  return 'flattenedFields' in field && field.flattenedFields.some(isPrivate)
}

const isClosed = ({ access: { read } }: Kept): boolean =>
  typeof read === 'function' &&
  (read as (given: unknown) => unknown)({ req: { user: { role: 'lead' } } }) === false
