import type { Rubric } from '@infos-droits/shared'
import type { choicesFor, ListFilter } from './filter.ts'
import { AGENDA, AUDIENCE_LABELS, RESOURCES } from './labels.fr.ts'

type Field = keyof ListFilter
type Named = Pick<Rubric, 'slug' | 'name'>

const labelOf = ({
  field,
  value,
  rubrics,
}: {
  field: Field
  value: string
  rubrics: Named[]
}): string => {
  const labels: Record<Field, Record<string, string>> = {
    rubric: Object.fromEntries(rubrics.map(({ slug, name }) => [slug, name])),
    audience: AUDIENCE_LABELS,
    way: AGENDA.modes,
    kind: RESOURCES.kinds,
  }
  return labels[field][value] ?? value
}

/** Fields of the form that narrows a list, with what each offers, in words. */
export const filterFields = ({
  choices,
  rubrics,
  fields,
}: {
  choices: ReturnType<typeof choicesFor>
  rubrics: Named[]
  fields: Field[]
}): { field: Field; choices: { value: string; label: string }[] }[] =>
  fields.map((field) => ({
    field,
    choices: choices[field].map((value) => ({ value, label: labelOf({ field, value, rubrics }) })),
  }))

/** What was chosen, in words, in the order of the form. */
export const labelsOfFilter = ({
  filter,
  rubrics,
}: {
  filter: ListFilter
  rubrics: Named[]
}): string[] =>
  (['rubric', 'kind', 'audience', 'way'] as const).flatMap((field) => {
    const value = filter[field]
    return value === null ? [] : [labelOf({ field, value, rubrics })]
  })
