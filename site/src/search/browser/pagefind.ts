import { wordsOf } from '@infos-droits/shared/words'
import { SEARCH_MANIFEST, type SearchManifest } from '../addresses.ts'
import type { OtherPage } from './other-pages.ts'

/** What is used of the module that Pagefind writes beside its index. */
type Pagefind = { search: (query: string) => Promise<{ results: PagefindHit[] }> }
type PagefindHit = {
  id: string
  score: number
  data: () => Promise<{ url: string; content: string; meta: Record<string, string | undefined> }>
}

const PAGEFIND = '/pagefind/pagefind.js'
/** Shorter words are on every page. */
const LETTERS_MIN = 4
const WORDS_MAX = 8
const SHOWN = 5

/**
 * Pages whose full text holds the words, those of `known` left out: asked only when the search itself
 * finds nothing near. Pagefind wants every word of a query, so each is searched by itself.
 */
export const findElsewhere = async ({
  text,
  known,
}: {
  text: string
  known: ReadonlySet<string>
}): Promise<OtherPage[]> => {
  const [pagefind, gone] = await Promise.all([
    import(/* @vite-ignore */ PAGEFIND) as Promise<Pagefind>,
    pagesGone(),
  ])
  const words = wordsOf(text)
    .filter((word) => word.length >= LETTERS_MIN)
    .slice(0, WORDS_MAX)
  const found = new Map<string, { hit: PagefindHit; words: number; score: number }>()
  for (const { results } of await Promise.all(words.map((word) => pagefind.search(word))))
    for (const hit of results) {
      const before = found.get(hit.id) ?? { words: 0, score: 0 }
      found.set(hit.id, { hit, words: before.words + 1, score: before.score + hit.score })
    }
  const best = [...found.values()].sort((a, b) => b.words - a.words || b.score - a.score)
  const pages = await Promise.all(best.slice(0, SHOWN + known.size).map(({ hit }) => hit.data()))
  return pages
    .filter(({ url, content }) => !known.has(url) && !gone.has(url) && hasOne(words, content))
    .slice(0, SHOWN)
    .map(({ url, meta }) => ({ url, title: meta['title'] ?? url }))
}

/** Pages that were withdrawn since their full text was taken in. */
const pagesGone = async (): Promise<ReadonlySet<string>> => {
  const { gone = [] } = (await (await fetch(SEARCH_MANIFEST)).json()) as SearchManifest
  return new Set(gone)
}

/** Letters at the end of a word that may differ: « aides » and « aider ». */
const ENDING = 2

/** For a word it does not know Pagefind gives pages that share its first letters, be it only one. */
const hasOne = (words: string[], content: string): boolean => {
  const starts = words.map((word) => word.slice(0, Math.max(LETTERS_MIN, word.length - ENDING)))
  return wordsOf(content).some((word) => starts.some((start) => word.startsWith(start)))
}
