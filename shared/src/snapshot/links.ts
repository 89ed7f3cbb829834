import { BROKEN as fr } from './labels.fr.ts'
import { outlineOf, type Outline } from './outline.ts'
import type { Snapshot } from './schema.ts'
import { brokenTextLinks } from './text-links.ts'
import { takenTwice } from './taken-twice.ts'

/**
 * What a snapshot names but does not hold (a guide's theme, partner, helpline…): what is wrong and what to
 * do, in French, one each. An empty list means that every page can be rendered whole.
 */
export const brokenReferences = (snapshot: Snapshot): string[] =>
  brokenInOutline(outlineOf(snapshot))

/** The same, of what the pages name of one another. */
export const brokenInOutline = (snapshot: Outline): string[] => {
  const organizations = new Map(
    snapshot.organizations.map(({ slug, name, services }) => [
      slug,
      { name, services: new Set(services.map((service) => service.slug)) },
    ]),
  )
  const hotlines = new Set(snapshot.hotlines.map((hotline) => hotline.slug))
  const problems: string[] = []
  for (const guide of snapshot.guides) {
    const page = fr.pages.guide(guide.title)
    for (const contact of guide.contacts) {
      const found = organizations.get(contact.organization)
      if (found === undefined) problems.push(fr.organization(page, contact.organization))
      else if (contact.service !== null && !found.services.has(contact.service))
        problems.push(fr.service(page, found.name, contact.service))
    }
    for (const hotline of guide.hotlines)
      if (!hotlines.has(hotline)) problems.push(fr.hotline(page, hotline))
  }
  for (const organization of snapshot.organizations)
    for (const hotline of organization.hotlines)
      if (!hotlines.has(hotline))
        problems.push(fr.hotline(fr.pages.organization(organization.name), hotline))
  return [
    ...brokenThemes(snapshot),
    ...problems,
    ...brokenSituations(snapshot),
    ...brokenOrganizers({ snapshot, organizations }),
    ...brokenWords(snapshot, hotlines),
    ...brokenTextLinks(snapshot),
    ...takenTwice(snapshot),
  ]
}

/** Themes of guides that are not there, or are of another rubric than the guide. */
const brokenThemes = ({ themes, guides }: Outline): string[] => {
  const known = new Set(themes.map((theme) => `${theme.rubric}/${theme.slug}`))
  return guides.flatMap((guide) =>
    guide.themes
      .filter((slug) => !known.has(`${guide.rubric}/${slug}`))
      .map((slug) => {
        const page = fr.pages.guide(guide.title)
        const elsewhere = themes.find((theme) => theme.slug === slug)
        return elsewhere === undefined
          ? fr.theme(page, slug)
          : fr.themeElsewhere(page, elsewhere.title)
      }),
  )
}

const brokenSituations = ({ situations, guides }: Outline): string[] => {
  const known = new Set(guides.map(({ slug }) => slug))
  return situations
    .filter(({ guide }) => !known.has(guide))
    .map(({ label, guide }) => fr.situation(label, guide))
}

const brokenOrganizers = ({
  snapshot: { news, events },
  organizations,
}: {
  snapshot: Outline
  organizations: ReadonlyMap<string, unknown>
}): string[] => {
  const pages = [
    ...news.map((item) => ({ ...item, page: fr.pages.news(item.title) })),
    ...events.map((item) => ({ ...item, page: fr.pages.event(item.title) })),
  ]
  return pages.flatMap(({ page, organization }) =>
    organization === null || organizations.has(organization)
      ? []
      : [fr.organization(page, organization)],
  )
}

/** What the words of the search lead to and the snapshot does not hold. */
const brokenWords = ({ search, ...snapshot }: Outline, hotlines: Set<string>): string[] => {
  const pages = new Set([
    ...snapshot.guides.map((guide) => `guide:${guide.slug}`),
    ...snapshot.organizations.map((organization) => `organization:${organization.slug}`),
    ...snapshot.hotlines.map((hotline) => `hotline:${hotline.slug}`),
    ...snapshot.themes.map((theme) => `theme:${theme.rubric}/${theme.slug}`),
  ])
  return [
    ...search.dangers.flatMap((danger) =>
      danger.hotlines
        .filter((hotline) => !hotlines.has(hotline))
        .map((hotline) => fr.hotline(fr.pages.danger(danger.name), hotline)),
    ),
    ...search.bestBets
      .filter(({ page }) => !pages.has(page))
      .map(({ queries, page }) => fr.putFirst(queries[0] ?? '', page)),
  ]
}
