import { outlineOf, type Outline } from './outline.ts'
import type { Snapshot } from './schema.ts'
import { brokenTextLinks } from './text-links.ts'

/**
 * What a snapshot names but does not hold (a guide's theme, partner, helpline…), one French sentence
 * each. An empty list means that every page can be rendered whole.
 */
export const brokenReferences = (snapshot: Snapshot): string[] =>
  brokenInOutline(outlineOf(snapshot))

/** The same, of what the pages name of one another. */
export const brokenInOutline = (snapshot: Outline): string[] => {
  const themes = new Set(snapshot.themes.map((theme) => `${theme.rubric}/${theme.slug}`))
  const organizations = new Map(
    snapshot.organizations.map(({ slug, services }) => [
      slug,
      new Set(services.map((service) => service.slug)),
    ]),
  )
  const hotlines = new Set(snapshot.hotlines.map((hotline) => hotline.slug))
  const problems: string[] = []
  for (const guide of snapshot.guides) {
    const say = (what: string) => problems.push(`La fiche « ${guide.title} » cite ${what}.`)
    for (const theme of guide.themes)
      if (!themes.has(`${guide.rubric}/${theme}`)) say(`le thème absent « ${theme} »`)
    for (const contact of guide.contacts) {
      const services = organizations.get(contact.organization)
      if (services === undefined) say(`le partenaire absent « ${contact.organization} »`)
      else if (contact.service !== null && !services.has(contact.service))
        say(`le service absent « ${contact.service} »`)
    }
    for (const hotline of guide.hotlines)
      if (!hotlines.has(hotline)) say(`le numéro absent « ${hotline} »`)
  }
  for (const organization of snapshot.organizations)
    for (const hotline of organization.hotlines)
      if (!hotlines.has(hotline))
        problems.push(
          `Le partenaire « ${organization.name} » cite le numéro absent « ${hotline} ».`,
        )
  return [
    ...problems,
    ...brokenSituations(snapshot),
    ...brokenOrganizers({ snapshot, organizations }),
    ...brokenWords(snapshot, hotlines),
    ...brokenTextLinks(snapshot),
    ...duplicates(snapshot),
  ]
}

const brokenSituations = ({ situations, guides }: Outline): string[] => {
  const known = new Set(guides.map(({ slug }) => slug))
  return situations
    .filter(({ guide }) => !known.has(guide))
    .map(({ label, guide }) => `La situation « ${label} » mène à la fiche absente « ${guide} ».`)
}

const brokenOrganizers = ({
  snapshot: { news, events },
  organizations,
}: {
  snapshot: Outline
  organizations: ReadonlyMap<string, unknown>
}): string[] =>
  [...news, ...events].flatMap(({ title, organization }) =>
    organization === null || organizations.has(organization)
      ? []
      : [`« ${title} » cite le partenaire absent « ${organization} ».`],
  )

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
        .map((hotline) => `Le danger « ${danger.name} » cite le numéro absent « ${hotline} ».`),
    ),
    ...search.bestBets
      .filter(({ page }) => !pages.has(page))
      .map(
        ({ queries, page }) => `« ${queries[0] ?? ''} » met en avant la page absente « ${page} ».`,
      ),
  ]
}

const duplicates = (snapshot: Outline): string[] => {
  const seen = new Set<string>()
  const twice: string[] = []
  const keys = [
    ...snapshot.guides.map((guide) => `la fiche ${guide.rubric}/${guide.slug}`),
    ...snapshot.themes.map((theme) => `le thème ${theme.rubric}/${theme.slug}`),
    ...snapshot.organizations.map((organization) => `le partenaire ${organization.slug}`),
    ...snapshot.hotlines.map((hotline) => `le numéro ${hotline.slug}`),
    ...snapshot.glossary.map(({ slug }) => `le mot ${slug}`),
    ...snapshot.news.map(({ slug }) => `l’actualité ${slug}`),
    ...snapshot.events.map(({ slug }) => `l’événement ${slug}`),
    ...snapshot.resources.map(({ slug }) => `la ressource ${slug}`),
  ]
  for (const key of keys) {
    if (seen.has(key)) twice.push(`L’adresse de ${key} est prise deux fois.`)
    seen.add(key)
  }
  return twice
}
