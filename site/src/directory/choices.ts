import { AUDIENCES, toSlug, type Organization, type Rubric } from '@infos-droits/shared'
import { AUDIENCE_LABELS } from '../editorial/index.ts'
import type { DirectoryFilter } from './filter.ts'

export type Choice = { value: string; label: string }

const french = new Intl.Collator('fr', { sensitivity: 'base' })

/** Communes in which partners receive people: the town of the site first, the others from A to Z. */
export const communesOf = (organizations: Organization[], town: string): Choice[] => {
  const communes = new Map(
    organizations.flatMap(({ locations }) => locations.map(({ city }) => [toSlug(city), city])),
  )
  return [...communes]
    .map(([value, label]) => ({ value, label }))
    .toSorted(
      (a, b) =>
        Number(b.label === town) - Number(a.label === town) || french.compare(a.label, b.label),
    )
}

/** What each list of the form offers: only what leaves somebody. */
export const directoryChoices = ({
  organizations,
  rubrics,
  town,
}: {
  organizations: Organization[]
  rubrics: Pick<Rubric, 'slug' | 'need'>[]
  town: string
}): Record<Exclude<keyof DirectoryFilter, 'text'>, Choice[]> => ({
  rubric: rubrics
    .filter(({ slug }) => organizations.some((one) => one.rubrics.includes(slug)))
    .map(({ slug, need }) => ({ value: slug, label: need })),
  commune: communesOf(organizations, town),
  audience: AUDIENCES.filter(
    (audience) =>
      audience !== 'tous' && organizations.some((one) => one.audiences.includes(audience)),
  ).map((audience) => ({ value: audience, label: AUDIENCE_LABELS[audience] })),
})

/** What was chosen, in words, in the order of the form. */
export const chosenWords = ({
  filter,
  choices,
}: {
  filter: DirectoryFilter
  choices: ReturnType<typeof directoryChoices>
}): string[] => [
  ...(filter.text === '' ? [] : [`«\u00A0${filter.text}\u00A0»`]),
  ...(['rubric', 'commune', 'audience'] as const).flatMap((field) => {
    const label = choices[field].find(({ value }) => value === filter[field])?.label
    return label === undefined ? [] : [label]
  }),
]
