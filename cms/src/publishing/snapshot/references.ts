import { AppError, type RubricSlug } from '@infos-droits/shared'
import { SNAPSHOT as fr } from '../labels.fr.ts'
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
}

const idOf = (reference: Reference): string =>
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
})
