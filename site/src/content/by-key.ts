import type { Guide, Hotline, Organization, Rubric, Theme } from '@infos-droits/shared'
import { readOne } from './look-up.ts'
import { oneForAll } from './one-for-all.ts'
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

/** `last`: what was made last, for the lists that are still the same. */
type Known = { of: WeakMap<SiteContent, ByKey>; last: ByKey | null }
const known = oneForAll('content.by-key', (): Known => ({ of: new WeakMap(), last: null }))

/** Made once for each content; a list of the same guides stays the same array. */
export const byKey = (content: SiteContent): ByKey => {
  const before = known.of.get(content)
  if (before !== undefined) return before
  const made = makeByKey(content, known.last)
  known.of.set(content, made)
  known.last = made
  return made
}

export const themeKey = (rubric: string, theme: string): string => `${rubric}/${theme}`

/** What the content has under a key: the very same until something in it changes. */
export const fromMap = <Name extends KeyedMap>(
  content: SiteContent,
  name: Name,
  key: string,
): ReturnType<ByKey[Name]['get']> =>
  readOne(
    content,
    `${name} ${key}`,
    (plain) => byKey(plain)[name].get(key) as ReturnType<ByKey[Name]['get']>,
  )

type KeyedMap = Exclude<keyof ByKey, 'places'>

const makeByKey = (
  { rubrics, themes, guides, organizations, hotlines }: SiteContent,
  last: ByKey | null,
): ByKey => ({
  rubrics: new Map(rubrics.map((rubric) => [rubric.slug, rubric])),
  themes: new Map(themes.map((theme) => [themeKey(theme.rubric, theme.slug), theme])),
  themesOfRubric: asBefore(
    Map.groupBy(themes, (theme) => theme.rubric),
    last?.themesOfRubric,
  ),
  guides: new Map(guides.map((guide) => [themeKey(guide.rubric, guide.slug), guide])),
  places: new Map(guides.map((guide, place) => [guide, place])),
  guidesOfRubric: asBefore(
    Map.groupBy(guides, (guide) => guide.rubric),
    last?.guidesOfRubric,
  ),
  guidesAlsoInRubric: asBefore(
    groupByAll(guides, ({ rubric, otherRubrics }) =>
      otherRubrics.filter((other) => other !== rubric),
    ),
    last?.guidesAlsoInRubric,
  ),
  guidesOfTheme: asBefore(
    groupByAll(guides, ({ rubric, themes: own }) => own.map((theme) => themeKey(rubric, theme))),
    last?.guidesOfTheme,
  ),
  guidesOfOrganization: asBefore(
    groupByAll(guides, ({ contacts }) => contacts.map(({ organization }) => organization)),
    last?.guidesOfOrganization,
  ),
  organizations: new Map(organizations.map((organization) => [organization.slug, organization])),
  hotlines: new Map(hotlines.map((hotline) => [hotline.slug, hotline])),
})

const asBefore = <Document>(
  groups: Map<string, Document[]>,
  before: ReadonlyMap<string, Document[]> | undefined,
): Map<string, Document[]> => {
  for (const [key, list] of groups) {
    const old = before?.get(key)
    const isSame = old?.length === list.length && old.every((one, at) => one === list[at])
    if (isSame) groups.set(key, old)
  }
  return groups
}

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
