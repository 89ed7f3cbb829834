import type { Guide, Hotline, Organization, Rubric, Service, Theme } from '@infos-droits/shared'
import { byKey, fromMap, themeKey } from './by-key.ts'
import { lookUp, plainContent } from './look-up.ts'
import type { SiteContent } from './site-content.ts'

/** What most lists show of a guide: a page with such a list changes with nothing else of it. */
export type GuideLink = Pick<Guide, 'slug' | 'rubric' | 'title'>

/** What a list that tells more shows. */
export type GuideSummary = GuideLink & Pick<Guide, 'summary'>

const links = new WeakMap<Guide, GuideLink>()

const linkTo = (guide: Guide): GuideLink => {
  const { slug, rubric, title } = guide
  const link = links.get(guide) ?? { slug, rubric, title }
  links.set(guide, link)
  return link
}

const linksTo = (guides: readonly Guide[] = []): GuideLink[] => guides.map(linkTo)

/** The rubric with this slug, or undefined. */
export const findRubric = lookUp(
  (content: SiteContent, slug: string | undefined): Rubric | undefined =>
    fromMap(content, 'rubrics', slug ?? ''),
)

/** The theme at `/{rubric}/theme/{theme}/`, or undefined. */
export const findTheme = lookUp(
  (
    content: SiteContent,
    rubric: string | undefined,
    theme: string | undefined,
  ): Theme | undefined => fromMap(content, 'themes', themeKey(rubric ?? '', theme ?? '')),
)

/** The guide at `/{rubric}/{guide}/`, or undefined. */
export const findGuide = lookUp(
  (
    content: SiteContent,
    rubric: string | undefined,
    guide: string | undefined,
  ): Guide | undefined => fromMap(content, 'guides', themeKey(rubric ?? '', guide ?? '')),
)

/** The organization with this slug, or undefined. */
export const findOrganization = lookUp(
  (content: SiteContent, slug: string | undefined): Organization | undefined =>
    fromMap(content, 'organizations', slug ?? ''),
)

/** Themes of a rubric that hold at least one guide, in order. */
export const themesOfRubric = lookUp((content: SiteContent, rubric: string): Theme[] => {
  const themes = fromMap(content, 'themesOfRubric', rubric) ?? []
  return themes.filter(
    ({ slug }) => fromMap(content, 'guidesOfTheme', themeKey(rubric, slug)) !== undefined,
  )
})

/** Guides whose own rubric this is. */
export const guidesOfRubric = lookUp((content: SiteContent, rubric: string): GuideLink[] =>
  linksTo(fromMap(content, 'guidesOfRubric', rubric)),
)

/** Guides of other rubrics that are listed in this one too. */
export const guidesAlsoInRubric = lookUp((content: SiteContent, rubric: string): GuideLink[] =>
  linksTo(fromMap(content, 'guidesAlsoInRubric', rubric)),
)

/** Guides of a theme. */
export const guidesOfTheme = lookUp((content: SiteContent, theme: Theme): GuideLink[] =>
  linksTo(fromMap(content, 'guidesOfTheme', themeKey(theme.rubric, theme.slug))),
)

/** The same with what each is about. */
export const guidesOfThemeInDetail = lookUp((content: SiteContent, theme: Theme): GuideSummary[] =>
  (fromMap(content, 'guidesOfTheme', themeKey(theme.rubric, theme.slug)) ?? []).map(
    ({ slug, rubric, title, summary }) => ({ slug, rubric, title, summary }),
  ),
)

/** Themes a guide belongs to, in order. */
export const themesOfGuide = lookUp((content: SiteContent, guide: Guide): Theme[] =>
  (fromMap(content, 'themesOfRubric', guide.rubric) ?? []).filter(({ slug }) =>
    guide.themes.includes(slug),
  ),
)

const RELATED_MAX = 5

/** Other guides of the same themes, those with more themes in common first. */
export const relatedGuides = lookUp((content: SiteContent, guide: Guide): GuideLink[] => {
  // Which comes first of two guides changes with one of them, and so with its list.
  const { places } = byKey(plainContent(content))
  const shared = new Map<Guide, number>()
  for (const theme of guide.themes) {
    const guides = fromMap(content, 'guidesOfTheme', themeKey(guide.rubric, theme)) ?? []
    for (const other of firstOthers({ guides, guide }))
      shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  const placeOf = (other: Guide) => places.get(other) ?? 0
  const nearest = [...shared].toSorted(
    ([a, sharedA], [b, sharedB]) => sharedB - sharedA || placeOf(a) - placeOf(b),
  )
  return linksTo(nearest.slice(0, RELATED_MAX).map(([other]) => other))
})

/** With one theme, the first ones are enough. */
const firstOthers = ({ guides, guide }: { guides: Guide[]; guide: Guide }) => {
  const taken = guide.themes.length === 1 ? guides.slice(0, RELATED_MAX + 1) : guides
  return taken.filter((other) => other.slug !== guide.slug)
}

export type GuideContact = {
  organization: Organization
  service: Service | undefined
  reason: string
  hotlines: Hotline[]
}

/** Whom a guide sends to, with the helplines that are the way to call each. */
export const contactsOfGuide = lookUp((content: SiteContent, guide: Guide): GuideContact[] =>
  guide.contacts.flatMap((contact) => {
    const organization = findOrganization(content, contact.organization)
    if (organization === undefined) return []
    const service = organization.services.find((item) => item.slug === contact.service)
    const hotlines = hotlinesOfOrganization(content, organization)
    return [{ organization, service, reason: contact.reason, hotlines }]
  }),
)

/**
 * Helplines that are the way to call an organization. Its emergency lines (119 at the department, 15 at
 * the hospital…) are left out: they are not for a question to a partner.
 */
export const hotlinesOfOrganization = lookUp(
  (content: SiteContent, organization: Organization): Hotline[] =>
    hotlinesBySlug(content, organization.hotlines).filter((hotline) => !hotline.emergency),
)

/** Helplines by slug, in the order of the slugs. */
export const hotlinesBySlug = lookUp((content: SiteContent, slugs: string[]): Hotline[] => {
  return slugs.flatMap((slug) => fromMap(content, 'hotlines', slug) ?? [])
})

/** Helplines shown on every page. */
export const emergencyHotlines = lookUp((content: SiteContent): Hotline[] =>
  content.hotlines.filter((hotline) => hotline.emergency),
)

/** Guides that send to an organization. */
export const guidesOfOrganization = lookUp((content: SiteContent, organization: string) =>
  linksTo(fromMap(content, 'guidesOfOrganization', organization)),
)

/** Organizations that work in a rubric. */
export const organizationsOfRubric = lookUp(
  (content: SiteContent, rubric: string): Organization[] =>
    content.organizations.filter((organization) =>
      organization.rubrics.some((item) => item === rubric),
    ),
)

/** A situation that somebody may be in, in their words, and the guide it leads to. */
export type Situation = { label: string; guide: GuideLink }

/**
 * Those that the lead chose; until then, guides whose title is said by the person (« Je… », « Mon… »):
 * one from each rubric in turn until `limit`, so that none is left out.
 */
export const situations = lookUp((content: SiteContent, limit: number): Situation[] => {
  const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
  const chosen = content.settings.situations.flatMap(({ label, guide: slug }) => {
    const guide = guides.get(slug)
    return guide === undefined ? [] : [{ label, guide: linkTo(guide) }]
  })
  if (chosen.length > 0) return chosen
  const spoken = /^(je|j’|mon|ma|mes|on) ?/i
  const byRubric = content.rubrics.map(({ slug }) =>
    (fromMap(content, 'guidesOfRubric', slug) ?? []).filter((guide) => spoken.test(guide.title)),
  )
  const rounds = Math.max(0, ...byRubric.map((own) => own.length))
  return Array.from({ length: rounds }, (_, round) =>
    byRubric.flatMap((own) => own.slice(round, round + 1)),
  )
    .flat()
    .slice(0, limit)
    .map((guide) => ({ label: guide.title, guide: linkTo(guide) }))
})
