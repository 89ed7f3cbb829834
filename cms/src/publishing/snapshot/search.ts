import { AppError } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import type { BestBetLine, DangerLine, IntentLine, ThesaurusLine } from '../../payload-types.ts'
import { SNAPSHOT as fr } from '../labels.fr.ts'
import { plain, plainList } from './plain.ts'

/** What the lead has written, or is writing, as the collections hold it. */
export type StoredWords = {
  thesaurus: readonly Pick<ThesaurusLine, 'says' | 'means' | 'bothWays'>[]
  dangers: readonly Pick<DangerLine, 'name' | 'words' | 'hotlines'>[]
  intents: readonly Pick<IntentLine, 'words' | 'favours'>[]
  bestBets: readonly Pick<BestBetLine, 'queries' | 'page'>[]
}

/** The pages it may lead to: parts of a snapshot, sealed or not. */
export type SearchPages = {
  [Part in 'guides' | 'organizations' | 'hotlines']: readonly { id: string; slug: string }[]
} & { themes: readonly { id: string; slug: string; rubric: string }[] }

/**
 * What the search is taught. A page put first that is not on line has no place to be first at, so its
 * line is left out until the page is back; a danger must have its numbers.
 *
 * @throws AppError `snapshot.references` when a danger's number is gone.
 */
export const makeSearchWords = ({
  words,
  pages,
}: {
  words: StoredWords
  pages: SearchPages
}): SnapshotContent['search'] => {
  const pageIds = pageIdsOf(pages)
  const hotlines = new Map(pages.hotlines.map(({ id, slug }) => [id, slug]))
  return {
    thesaurus: words.thesaurus.map(({ says, means, bothWays }) => ({
      says: plainList(says),
      means: plainList(means),
      bothWays: bothWays === true,
    })),
    dangers: words.dangers.map((danger) => ({
      name: plain(danger.name),
      words: plainList(danger.words),
      hotlines: danger.hotlines.map((hotline) => {
        const slug = hotlines.get(idOf(hotline))
        if (slug !== undefined) return slug
        const message = fr.gone(danger.name, fr.aHotline)
        throw new AppError({ code: 'snapshot.references', message, status: 422 })
      }),
    })),
    intents: words.intents.map((intent) => ({
      words: plainList(intent.words),
      favours: intent.favours,
    })),
    bestBets: words.bestBets.flatMap(({ queries, page }) => {
      const pageId = pageIds.get(`${page.relationTo}/${idOf(page.value)}`)
      return pageId === undefined ? [] : [{ queries: plainList(queries), page: pageId }]
    }),
  }
}

const idOf = (reference: string | { id: string }): string =>
  typeof reference === 'string' ? reference : reference.id

/** « collection/id » → the page as the search names it. */
const pageIdsOf = ({ guides, organizations, hotlines, themes }: SearchPages) =>
  new Map([
    ...guides.map(({ id, slug }) => [`guides/${id}`, `guide:${slug}`] as const),
    ...organizations.map(
      ({ id, slug }) => [`organizations/${id}`, `organization:${slug}`] as const,
    ),
    ...hotlines.map(({ id, slug }) => [`hotlines/${id}`, `hotline:${slug}`] as const),
    ...themes.map(({ id, slug, rubric }) => [`themes/${id}`, `theme:${rubric}/${slug}`] as const),
  ])
