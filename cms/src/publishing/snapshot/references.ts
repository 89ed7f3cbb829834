import { AppError, paths, type RubricSlug } from '@infos-droits/shared'
import type { Linkable } from '../../internal-links/index.ts'
import { SNAPSHOT as fr } from '../labels.fr.ts'
import type { AddressOfLinked } from './html.ts'
import type { Published } from './read.ts'

type Reference = string | { id: string } | null | undefined

/** Relationships (ids) → the slugs that the snapshot cites. */
export type References = {
  rubric: (from: string, reference: Reference) => RubricSlug
  guide: (from: string, reference: Reference) => string
  theme: (from: string, reference: Reference) => string
  organization: (from: string, reference: Reference) => string
  service: (from: string, reference: Reference) => string
  hotline: (from: string, reference: Reference) => string
  /** Address of what a text leads to; null when it has no page. */
  linked: AddressOfLinked
}

/** The id of what a field refers to; empty when it refers to nothing. */
export const idOf = (reference: Reference): string =>
  typeof reference === 'string' ? reference : (reference?.id ?? '')

/** What is cited and not published stops everything: `from` names the page for the lead. */
const finder = <Slug extends string>(docs: readonly { id: string; slug: Slug }[], what: string) => {
  const slugs = new Map(docs.map((doc) => [doc.id, doc.slug]))
  return (from: string, reference: Reference): Slug => {
    const slug = slugs.get(idOf(reference))
    if (slug !== undefined) return slug
    throw new AppError({ code: 'snapshot.references', message: fr.gone(from, what), status: 422 })
  }
}

export const makeReferences = (published: Published): References => ({
  rubric: finder(published.rubrics, fr.aRubric),
  guide: finder(published.guides, fr.aGuide),
  theme: finder(published.themes, fr.aTheme),
  organization: finder(published.organizations, fr.anOrganization),
  service: finder(published.services, fr.aService),
  hotline: finder(published.hotlines, fr.aHotline),
  linked: addressesOf(published),
})

/** Today's address of each page that a text may lead to, by kind and id. */
const addressesOf = (published: Published): AddressOfLinked => {
  const { themes, guides, organizations } = published
  const rubrics = new Map(published.rubrics.map(({ id, slug }) => [id, slug]))
  const within = (rubric: Reference, path: (slug: RubricSlug) => string): string[] => {
    const slug = rubrics.get(idOf(rubric))
    return slug === undefined ? [] : [path(slug)]
  }
  const filled = new Set(guides.flatMap((guide) => guide.themes.map(idOf)))
  const addresses = new Map<string, string>()
  const add = (kind: Linkable, id: string, address: string) =>
    addresses.set(`${kind}/${id}`, address)
  for (const { id, slug, rubric } of guides)
    for (const address of within(rubric, (own) => paths.guide(own, slug)))
      add('guides', id, address)
  for (const { id, slug } of organizations) add('organizations', id, paths.organization(slug))
  for (const { id, slug, rubric } of themes.filter((theme) => filled.has(theme.id)))
    for (const address of within(rubric, (own) => paths.theme(own, slug)))
      add('themes', id, address)
  return ({ relationTo, value }) => addresses.get(`${relationTo}/${value}`) ?? null
}
