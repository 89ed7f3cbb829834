import {
  AUDIENCES,
  RESOURCE_KINDS,
  RUBRIC_SLUGS,
  type Audience,
  type Event,
  type Resource,
  type RubricSlug,
} from '@infos-droits/shared'

/** Ways to take part in an event that a person can choose. */
export const WAYS = ['onsite', 'remote'] as const
type Way = (typeof WAYS)[number]

/** What the agenda and the library can be narrowed to; null: anything. */
export type ListFilter = {
  rubric: RubricSlug | null
  audience: Audience | null
  way: Way | null
  kind: Resource['kind'] | null
}

/** Names of the fields in an address. */
export const FILTER_NAMES = {
  rubric: 'rubrique',
  audience: 'public',
  way: 'mode',
  kind: 'genre',
} as const satisfies Record<keyof ListFilter, string>

export const NO_FILTER: ListFilter = { rubric: null, audience: null, way: null, kind: null }

/** `?rubrique=logement&public=` → what is chosen; what is not ours counts as nothing chosen. */
export const readListFilter = (params: URLSearchParams): ListFilter => {
  const chosen = <Value extends string>(field: keyof ListFilter, values: readonly Value[]) =>
    values.find((value) => value === params.get(FILTER_NAMES[field])) ?? null
  return {
    rubric: chosen('rubric', RUBRIC_SLUGS),
    audience: chosen('audience', AUDIENCES),
    way: chosen('way', WAYS),
    kind: chosen('kind', RESOURCE_KINDS),
  }
}

/** True when a list is narrowed to something. */
export const isFiltered = (filter: ListFilter): boolean =>
  Object.values(filter).some((value) => value !== null)

type Filterable = Pick<Resource, 'rubrics' | 'audiences'> & {
  mode?: Event['mode']
  kind?: Resource['kind']
}

/** True for an event or a resource that is of what was chosen; what is for all is for anyone. */
export const matches = ({ item, filter }: { item: Filterable; filter: ListFilter }): boolean =>
  (filter.rubric === null || item.rubrics.includes(filter.rubric)) &&
  (filter.audience === null || isFor({ item, audience: filter.audience })) &&
  (filter.way === null || item.mode === 'both' || item.mode === filter.way) &&
  (filter.kind === null || item.kind === filter.kind)

const isFor = ({ item, audience }: { item: Filterable; audience: Audience }): boolean =>
  item.audiences.length === 0 ||
  item.audiences.includes('tous') ||
  item.audiences.includes(audience)

/** What a list can be narrowed to so that something stays, in the order of the contract. */
export const choicesFor = (items: Filterable[]) => {
  const leaves = (filter: Partial<ListFilter>) =>
    items.some((item) => matches({ item, filter: { ...NO_FILTER, ...filter } }))
  return {
    rubric: RUBRIC_SLUGS.filter((rubric) => leaves({ rubric })),
    audience: AUDIENCES.filter(
      (audience) => audience !== 'tous' && items.some((item) => item.audiences.includes(audience)),
    ),
    way: WAYS.filter((way) => leaves({ way })),
    kind: RESOURCE_KINDS.filter((kind) => leaves({ kind })),
  }
}
