import type { Field, PayloadRequest } from 'payload'
import { PREVIEW as fr } from './labels.fr.ts'

type Values = Record<string, unknown>

/** What the rules of a field are told, as when a document is published. */
type Validate = (value: unknown, options: Values) => Promise<string | true> | string | true

export type Given = {
  collection: string
  id: string
  /** The document as the form has it. */
  doc: Values
  req: PayloadRequest
}

const MOST = 12

/**
 * What a draft lacks before it can be a page, in the words of its form: « Étapes, ligne 2, Titre : … ».
 * The rules are those of the fields themselves, and nothing is stored.
 */
export const problemsOf = async ({
  fields,
  given,
}: {
  fields: readonly Field[]
  given: Given
}): Promise<string[]> =>
  (await inFields({ fields, values: given.doc, where: '', given })).slice(0, MOST)

type Part = { fields: readonly Field[]; values: Values; where: string; given: Given }

const inFields = async ({ fields, ...part }: Part): Promise<string[]> => {
  const problems: string[] = []
  // One after the other: some rules ask the database, in the request’s one session.
  for (const field of fields) problems.push(...(await inField({ field, ...part })))
  return problems
}

const inField = async ({
  field,
  ...part
}: Omit<Part, 'fields'> & { field: Field }): Promise<string[]> => {
  const { values, where, given } = part
  if (!isAskedFor({ field, values, given })) return []
  if (field.type === 'tabs') {
    const problems: string[] = []
    for (const tab of field.tabs)
      problems.push(
        ...(await ('name' in tab
          ? inGroup({ name: tab.name, label: tab.label, fields: tab.fields, ...part })
          : inFields({ fields: tab.fields, ...part }))),
      )
    return problems
  }
  if (field.type === 'row' || field.type === 'collapsible')
    return inFields({ fields: field.fields, ...part })
  if (field.type === 'group')
    return 'name' in field
      ? inGroup({ name: field.name, label: field.label, fields: field.fields, ...part })
      : inFields({ fields: field.fields, ...part })
  if (!('name' in field)) return []
  const label = labelOf(field.label, field.name)
  const own = await ownProblem({ field, ...part })
  const problems = own === null ? [] : [fr.at(fr.within(where, label), own)]
  if (field.type !== 'array') return problems
  for (const [index, row] of rowsOf(values[field.name]).entries())
    problems.push(
      ...(await inFields({
        fields: field.fields,
        values: row,
        where: fr.within(where, fr.row(label, index + 1)),
        given,
      })),
    )
  return problems
}

const inGroup = ({
  name,
  label,
  fields,
  values,
  where,
  given,
}: Part & { name: string; label: unknown }): Promise<string[]> =>
  inFields({
    fields,
    values: isValues(values[name]) ? values[name] : {},
    where: fr.within(where, labelOf(label, name)),
    given,
  })

/** Fields that a condition hides are not asked for. */
const isAskedFor = ({ field, values, given }: { field: Field; values: Values; given: Given }) =>
  field.admin?.condition === undefined ||
  field.admin.condition(given.doc, values, {
    blockData: {},
    operation: 'update',
    path: [],
    user: given.req.user,
  })

const ownProblem = async ({
  field,
  values,
  given: { collection, id, doc, req },
}: {
  field: Field & { name: string }
  values: Values
  given: Given
}): Promise<string | null> => {
  if (!('validate' in field) || typeof field.validate !== 'function') return null
  const validate = field.validate as Validate
  const said = await validate(values[field.name], {
    ...field,
    id,
    collectionSlug: collection,
    data: doc,
    siblingData: values,
    event: 'submit',
    operation: 'update',
    overrideAccess: false,
    path: [field.name],
    preferences: { fields: {} },
    req,
  })
  return said === true ? null : said
}

const isValues = (value: unknown): value is Values => value !== null && typeof value === 'object'

const rowsOf = (value: unknown): Values[] => (Array.isArray(value) ? value.filter(isValues) : [])

const labelOf = (label: unknown, name: string): string => (typeof label === 'string' ? label : name)
