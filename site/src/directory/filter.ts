import {
  AUDIENCES,
  RUBRIC_SLUGS,
  toSlug,
  type Audience,
  type Organization,
  type RubricSlug,
} from '@infos-droits/shared'
import { matchingServices, saysAll } from './words.ts'

/** What the directory can be narrowed to; null or empty: anything. */
export type DirectoryFilter = {
  /** A name, a former name, or what one needs, as typed. */
  text: string
  rubric: RubricSlug | null
  /** Slug of a commune in which one is received. */
  commune: string | null
  audience: Audience | null
}

/** Names of the fields in an address. */
export const DIRECTORY_FIELDS = {
  text: 'nom',
  rubric: 'rubrique',
  commune: 'commune',
  audience: 'public',
} as const satisfies Record<keyof DirectoryFilter, string>

export const WHOLE_DIRECTORY: DirectoryFilter = {
  text: '',
  rubric: null,
  commune: null,
  audience: null,
}

/** Longest text that is looked for, in characters. */
export const TEXT_MAX = 60
const COMMUNE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** `?nom=caf&commune=versailles` → what is chosen; what cannot be ours counts as nothing chosen. */
export const readDirectoryFilter = (params: URLSearchParams): DirectoryFilter => {
  const given = (field: keyof DirectoryFilter) => params.get(DIRECTORY_FIELDS[field]) ?? ''
  const commune = given('commune').slice(0, TEXT_MAX)
  return {
    text: given('text').replace(/\s+/g, ' ').trim().slice(0, TEXT_MAX),
    rubric: RUBRIC_SLUGS.find((slug) => slug === given('rubric')) ?? null,
    commune: COMMUNE.test(commune) ? commune : null,
    audience: AUDIENCES.find((one) => one === given('audience')) ?? null,
  }
}

/** True when the directory is narrowed to something. */
export const isNarrowed = ({ text, rubric, commune, audience }: DirectoryFilter): boolean =>
  text !== '' || rubric !== null || commune !== null || audience !== null

/** Partners that are of what was chosen: those whose name says the text first, each part in its order. */
export const findPartners = (
  organizations: Organization[],
  filter: DirectoryFilter,
): Organization[] => {
  const found = organizations.filter((organization) => isOf({ organization, filter }))
  if (filter.text === '') return found
  const isNamed = (organization: Organization) => saysAll(namesOf(organization), filter.text)
  const isMeant = (organization: Organization) =>
    isNamed(organization) ||
    saysAll([...namesOf(organization), organization.description], filter.text) ||
    matchingServices(organization, filter.text).length > 0
  return [
    ...found.filter(isNamed),
    ...found.filter((organization) => !isNamed(organization) && isMeant(organization)),
  ]
}

const isOf = ({
  organization: { rubrics, locations, audiences },
  filter: { rubric, commune, audience },
}: {
  organization: Organization
  filter: DirectoryFilter
}): boolean =>
  (rubric === null || rubrics.includes(rubric)) &&
  (commune === null || locations.some(({ city }) => toSlug(city) === commune)) &&
  (audience === null ||
    audiences.length === 0 ||
    audiences.includes('tous') ||
    audiences.includes(audience))

const namesOf = ({ name, acronym, formerNames }: Organization): string[] => [
  name,
  ...(acronym === null ? [] : [acronym]),
  ...formerNames,
]
