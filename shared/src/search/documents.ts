import { paths } from '../paths.ts'
import type { Guide, Hotline, Organization, Snapshot, Theme } from '../snapshot/schema.ts'
import { publicOf } from './public-of.ts'
import { sourceOf, type SearchSource } from './source.ts'
import { textOf } from './text-of.ts'
import type { SearchDocument } from './types.ts'

/** The parts of a snapshot that hold pages. */
export type Searchable = Pick<
  Snapshot,
  'rubrics' | 'themes' | 'guides' | 'organizations' | 'hotlines'
>

/**
 * Every page of a snapshot as the search takes it in, typeset, in the order of the snapshot. A body
 * has one paragraph or list item a line. Themes without a guide have no page and are left out.
 */
export const documentsOf = (snapshot: Searchable): SearchDocument[] =>
  sourcesOf(snapshot).map(({ document }) => document())

/** The same pages, not read yet. */
export const sourcesOf = ({
  rubrics,
  themes,
  guides,
  organizations,
  hotlines,
}: Searchable): SearchSource[] => {
  const named = new Map(rubrics.map(({ slug, name }) => [slug, name]))
  const used = new Set(
    guides.flatMap((guide) => guide.themes.map((theme) => themeId({ ...guide, slug: theme }))),
  )
  return [
    ...guides.map((guide) =>
      sourceOf({
        id: `guide:${guide.slug}`,
        part: guide,
        beside: themes.filter((theme) => isOf({ guide, theme })).map((theme) => theme.title),
        document: guideDocument,
      }),
    ),
    ...organizations.map((organization) =>
      sourceOf({
        id: `organization:${organization.slug}`,
        part: organization,
        document: organizationDocument,
      }),
    ),
    ...themes
      .filter((theme) => used.has(themeId(theme)))
      .map((theme) =>
        sourceOf({
          id: themeId(theme),
          part: theme,
          beside: present([named.get(theme.rubric) ?? null]),
          document: themeDocument,
        }),
      ),
    ...hotlines.map((hotline) =>
      sourceOf({ id: `hotline:${hotline.slug}`, part: hotline, document: hotlineDocument }),
    ),
  ]
}

const isOf = ({ guide, theme }: { guide: Guide; theme: Theme }): boolean =>
  guide.rubric === theme.rubric && guide.themes.includes(theme.slug)

const themeId = ({ rubric, slug }: Pick<Theme, 'rubric' | 'slug'>): string =>
  `theme:${rubric}/${slug}`

const guideDocument = (guide: Guide, themes: string[]): SearchDocument => ({
  id: `guide:${guide.slug}`,
  url: paths.guide(guide.rubric, guide.slug),
  kind: 'guide',
  title: guide.title,
  aliases: guide.synonyms,
  summary: guide.summary,
  headings: [...guide.steps.map((step) => step.title), ...themes],
  body: lines([
    ...guide.audience,
    ...guide.steps.map((step) => textOf(step.html)),
    ...guide.prepare,
    ...guide.contacts.map((contact) => contact.reason),
    ...guide.links.map((link) => link.label),
    ...(guide.answers ?? []).flatMap(({ title, html }) => [title, textOf(html)]),
  ]),
  also: lines(guide.links.map((link) => link.publisher)),
  numbers: [],
  facets: {
    kind: ['guide'],
    rubric: [...new Set([guide.rubric, ...guide.otherRubrics])],
    ...publicOf(guide.audiences),
  },
  use: guide.use ?? 0,
})

const organizationDocument = (organization: Organization): SearchDocument => {
  const { services, locations } = organization
  const cities = [...new Set(locations.map((location) => location.city))]
  return {
    id: `organization:${organization.slug}`,
    url: paths.organization(organization.slug),
    kind: 'organization',
    title: organization.name,
    aliases: present([organization.acronym, ...organization.formerNames]),
    summary: organization.description,
    headings: services.map((service) => service.name),
    body: lines([
      ...services.flatMap((service) => [
        service.description,
        service.eligibility,
        service.application,
        service.fees,
      ]),
      ...locations.map((location) => `${location.name} ${location.city}`),
    ]),
    also: lines(locations.flatMap(({ street, postalCode }) => [street, postalCode])),
    numbers: dialled([organization.phone, ...locations.map((location) => location.phone)]),
    facets: {
      kind: ['organization'],
      rubric: organization.rubrics,
      ...(cities.length === 0 ? {} : { territory: cities }),
      ...publicOf(organization.audiences),
    },
    use: organization.use ?? 0,
  }
}

const themeDocument = (theme: Theme, rubric: string[]): SearchDocument => ({
  id: themeId(theme),
  url: paths.theme(theme.rubric, theme.slug),
  kind: 'theme',
  title: theme.title,
  aliases: [],
  summary: theme.summary,
  headings: rubric,
  body: '',
  numbers: [],
  facets: { kind: ['theme'], rubric: [theme.rubric] },
  use: 0,
})

const hotlineDocument = (hotline: Hotline): SearchDocument => {
  const isNumber = (alias: string) => /^[\d ]+$/.test(alias)
  return {
    id: `hotline:${hotline.slug}`,
    url: `${paths.hotlines()}#${hotline.slug}`,
    kind: 'hotline',
    title: `${hotline.number} : ${hotline.name}`,
    aliases: hotline.aliases.filter((alias) => !isNumber(alias)),
    summary: hotline.purpose,
    headings: [],
    body: lines([hotline.hours, hotline.cost]),
    numbers: dialled([hotline.number, ...hotline.aliases.filter(isNumber)]),
    facets: { kind: ['hotline'] },
    use: 0,
  }
}

/** Digits as a person dials them, each once: `+33139000000` and « 39 19 » → `0139000000`, `3919`. */
const dialled = (numbers: (string | null)[]): string[] => [
  ...new Set(present(numbers).map((number) => number.replace(/^\+33/, '0').replace(/\D/g, ''))),
]

const lines = (texts: (string | null)[]): string => present(texts).join('\n')

const present = (texts: (string | null)[]): string[] =>
  texts.flatMap((text) => (text === null || text === '' ? [] : [text]))
