import type { CollectionSlug, PayloadRequest } from 'payload'

type Slugged = Extract<
  CollectionSlug,
  'rubrics' | 'themes' | 'hotlines' | 'organizations' | 'services' | 'guides' | 'thesaurus'
>

/** Slug → id of what exists and is not in the trash, by collection; the thesaurus by its expressions. */
export type Known = {
  idOf: (collection: Slugged, slug: string) => string | undefined
  add: (collection: Slugged, slug: string, id: string) => void
}

const key = (collection: string, slug: string) => `${collection}/${slug}`

/** Slugs of themes are theirs within a rubric only: `logement/payer-logement`. */
export const themeSlug = (rubric: string, theme: string): string => `${rubric}/${theme}`

/** Reads what exists, once. */
export const readKnown = async (req: PayloadRequest): Promise<Known> => {
  const ids = new Map<string, string>()
  const all = { depth: 0, pagination: false, select: { slug: true }, req } as const
  const add: Known['add'] = (collection, slug, id) => ids.set(key(collection, slug), id)
  const rubrics = new Map<string, string>()
  for (const collection of ['rubrics', 'hotlines', 'organizations', 'guides'] as const) {
    const { docs } = await req.payload.find({ collection, ...all })
    for (const doc of docs) {
      add(collection, doc.slug, doc.id)
      if (collection === 'rubrics') rubrics.set(doc.id, doc.slug)
    }
  }
  const themes = await req.payload.find({
    collection: 'themes',
    ...all,
    select: { slug: true, rubric: true },
  })
  for (const theme of themes.docs) {
    const rubric = rubrics.get(typeof theme.rubric === 'string' ? theme.rubric : theme.rubric.id)
    if (rubric !== undefined) add('themes', themeSlug(rubric, theme.slug), theme.id)
  }
  const thesaurus = await req.payload.find({
    collection: 'thesaurus',
    ...all,
    select: { keys: true },
  })
  for (const line of thesaurus.docs)
    for (const each of line.keys ?? []) add('thesaurus', each, line.id)
  return { add, idOf: (collection, slug) => ids.get(key(collection, slug)) }
}
