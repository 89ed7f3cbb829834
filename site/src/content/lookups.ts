import type { Guide, Hotline, Organization, Rubric, Service, Theme } from '@infos-droits/shared'
import type { SiteContent } from './site-content.ts'

/** The rubric with this slug, or undefined. */
export const findRubric = (content: SiteContent, slug: string | undefined): Rubric | undefined =>
  content.rubrics.find((rubric) => rubric.slug === slug)

/** The theme at `/{rubric}/theme/{theme}/`, or undefined. */
export const findTheme = (
  content: SiteContent,
  at: { rubric: string | undefined; theme: string | undefined },
): Theme | undefined =>
  content.themes.find((theme) => theme.rubric === at.rubric && theme.slug === at.theme)

/** The guide at `/{rubric}/{guide}/`, or undefined. */
export const findGuide = (
  content: SiteContent,
  at: { rubric: string | undefined; guide: string | undefined },
): Guide | undefined =>
  content.guides.find((guide) => guide.rubric === at.rubric && guide.slug === at.guide)

/** The organization with this slug, or undefined. */
export const findOrganization = (
  content: SiteContent,
  slug: string | undefined,
): Organization | undefined => content.organizations.find((item) => item.slug === slug)

/** Themes of a rubric that hold at least one guide, in order. */
export const themesOfRubric = (content: SiteContent, rubric: string): Theme[] =>
  content.themes.filter(
    (theme) => theme.rubric === rubric && guidesOfTheme(content, theme).length > 0,
  )

/** Guides whose own rubric this is. */
export const guidesOfRubric = (content: SiteContent, rubric: string): Guide[] =>
  content.guides.filter((guide) => guide.rubric === rubric)

/** Guides of other rubrics that are listed in this one too. */
export const guidesAlsoInRubric = (content: SiteContent, rubric: string): Guide[] =>
  content.guides.filter(
    (guide) => guide.rubric !== rubric && guide.otherRubrics.some((other) => other === rubric),
  )

/** Guides of a theme. */
export const guidesOfTheme = (content: SiteContent, theme: Theme): Guide[] =>
  content.guides.filter(
    (guide) => guide.rubric === theme.rubric && guide.themes.includes(theme.slug),
  )

/** Themes a guide belongs to, in order. */
export const themesOfGuide = (content: SiteContent, guide: Guide): Theme[] =>
  content.themes.filter(
    (theme) => theme.rubric === guide.rubric && guide.themes.includes(theme.slug),
  )

/** Other guides of the same themes, those with more themes in common first; at most `limit`. */
export const relatedGuides = (content: SiteContent, guide: Guide, limit = 5): Guide[] => {
  const shared = (other: Guide) =>
    other.themes.filter((theme) => guide.themes.includes(theme)).length
  return guidesOfRubric(content, guide.rubric)
    .filter((other) => other.slug !== guide.slug && shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, limit)
}

export type GuideContact = {
  organization: Organization
  service: Service | undefined
  reason: string
  hotlines: Hotline[]
}

/** Whom a guide sends to, with the helplines that are the way to call each. */
export const contactsOfGuide = (content: SiteContent, guide: Guide): GuideContact[] =>
  guide.contacts.flatMap((contact) => {
    const organization = findOrganization(content, contact.organization)
    if (organization === undefined) return []
    const service = organization.services.find((item) => item.slug === contact.service)
    const hotlines = hotlinesOfOrganization(content, organization)
    return [{ organization, service, reason: contact.reason, hotlines }]
  })

/**
 * Helplines that are the way to call an organization. Its emergency lines (119 at the department, 15 at
 * the hospital…) are left out: they are not for a question to a partner.
 */
export const hotlinesOfOrganization = (
  content: SiteContent,
  organization: Organization,
): Hotline[] =>
  hotlinesBySlug(content, organization.hotlines).filter((hotline) => !hotline.emergency)

/** Helplines by slug, in the order of the slugs. */
export const hotlinesBySlug = (content: SiteContent, slugs: string[]): Hotline[] =>
  slugs.flatMap((slug) => content.hotlines.filter((hotline) => hotline.slug === slug))

/** Helplines shown on every page. */
export const emergencyHotlines = (content: SiteContent): Hotline[] =>
  content.hotlines.filter((hotline) => hotline.emergency)

/** Guides that send to an organization. */
export const guidesOfOrganization = (content: SiteContent, organization: string): Guide[] =>
  content.guides.filter((guide) =>
    guide.contacts.some((contact) => contact.organization === organization),
  )

/** Organizations that work in a rubric. */
export const organizationsOfRubric = (content: SiteContent, rubric: string): Organization[] =>
  content.organizations.filter((organization) =>
    organization.rubrics.some((item) => item === rubric),
  )

/**
 * Guides whose title is said by the person (« Je… », « Mon… »): one from each rubric in turn until
 * `limit`, so that none is left out.
 */
export const situations = (content: SiteContent, limit: number): Guide[] => {
  const spoken = /^(je|j’|mon|ma|mes|on) ?/i
  const byRubric = content.rubrics.map((rubric) =>
    guidesOfRubric(content, rubric.slug).filter((guide) => spoken.test(guide.title)),
  )
  const rounds = Math.max(0, ...byRubric.map((guides) => guides.length))
  return Array.from({ length: rounds }, (_, round) =>
    byRubric.flatMap((guides) => guides.slice(round, round + 1)),
  )
    .flat()
    .slice(0, limit)
}
