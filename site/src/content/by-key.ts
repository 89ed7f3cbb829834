import type { Guide, Hotline, Organization, Rubric, Theme } from '@infos-droits/shared'
import type { SiteContent } from './site-content.ts'

/** The documents of some content by what they are looked for. */
export type ByKey = {
  rubrics: ReadonlyMap<string, Rubric>
  /** By `rubric/slug`. */
  themes: ReadonlyMap<string, Theme>
  themesOfRubric: ReadonlyMap<string, Theme[]>
  guides: ReadonlyMap<string, Guide>
  /** Place of a guide in the order of reading. */
  places: ReadonlyMap<Guide, number>
  guidesOfRubric: ReadonlyMap<string, Guide[]>
  guidesAlsoInRubric: ReadonlyMap<string, Guide[]>
  /** By `rubric/slug` of the theme. */
  guidesOfTheme: ReadonlyMap<string, Guide[]>
  guidesOfOrganization: ReadonlyMap<string, Guide[]>
  organizations: ReadonlyMap<string, Organization>
  hotlines: ReadonlyMap<string, Hotline>
}

const known = new WeakMap<SiteContent, ByKey>()

/** Made once for each content. */
export const byKey = (content: SiteContent): ByKey => {
  const made = known.get(content) ?? makeByKey(content)
  known.set(content, made)
  return made
}

export const themeKey = (rubric: string, theme: string): string => `${rubric}/${theme}`

const makeByKey = ({ rubrics, themes, guides, organizations, hotlines }: SiteContent): ByKey => ({
  rubrics: new Map(rubrics.map((rubric) => [rubric.slug, rubric])),
  themes: new Map(themes.map((theme) => [themeKey(theme.rubric, theme.slug), theme])),
  themesOfRubric: Map.groupBy(themes, (theme) => theme.rubric),
  guides: new Map(guides.map((guide) => [themeKey(guide.rubric, guide.slug), guide])),
  places: new Map(guides.map((guide, place) => [guide, place])),
  guidesOfRubric: Map.groupBy(guides, (guide) => guide.rubric),
  guidesAlsoInRubric: groupByAll(guides, ({ rubric, otherRubrics }) =>
    otherRubrics.filter((other) => other !== rubric),
  ),
  guidesOfTheme: groupByAll(guides, ({ rubric, themes: own }) =>
    own.map((theme) => themeKey(rubric, theme)),
  ),
  guidesOfOrganization: groupByAll(guides, ({ contacts }) =>
    contacts.map(({ organization }) => organization),
  ),
  organizations: new Map(organizations.map((organization) => [organization.slug, organization])),
  hotlines: new Map(hotlines.map((hotline) => [hotline.slug, hotline])),
})

/** Each guide under all of its keys, once under each. */
const groupByAll = (guides: Guide[], keysOf: (guide: Guide) => string[]): Map<string, Guide[]> => {
  const groups = new Map<string, Guide[]>()
  for (const guide of guides)
    for (const key of new Set(keysOf(guide))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [guide])
      else group.push(guide)
    }
  return groups
}
