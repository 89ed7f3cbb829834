import { normalise } from '../text/words.ts'
import { stemsOf } from './french/index.ts'
import type { SearchIndex } from './index/index.ts'
import { countFacets, fitsFacets } from './facets.ts'
import { asNumber, firstPages } from './first-pages.ts'
import { mergeIndexes } from './merge.ts'
import {
  accentedIn,
  compileDangers,
  compileThesaurus,
  conceptsOf,
  createSpeller,
  findDangers,
  linesOf,
  readQuery,
  type Concept,
  type Token,
} from './query/index.ts'
import { compileIntents, favour, refine, scorePages, type Scored } from './rank/index.ts'
import {
  NO_WORDS,
  type FacetValues,
  type SearchAnswer,
  type SearchHit,
  type SearchWords,
} from './types.ts'

export type Search = {
  /** @param limit hits answered, 20 unless told. */
  ask: (question: { text: string; facets?: FacetValues; limit?: number }) => SearchAnswer
  /** Makes at once what the first misspelt word would otherwise wait for. */
  ready: () => void
}

/** Below this share of a question, a page is only near. */
const NEAR = 0.34
/** Pages below this share of the best score are not worth a place in the count. */
const WORTH = 0.12
/** Share of the surest way’s weight from which another is highlighted too. */
const SURE = 0.9
/** How much further a word may be mended when nothing at all is found. */
const FURTHER = 1.6

/**
 * The one search of the house: public page, suggestions, question form and partner’s page ask it.
 *
 * @param delta pages that are newer than those of `base`.
 * @param removed ids that must not be found any more.
 * @param words what the lead has taught it.
 */
export const createSearch = ({
  base,
  delta = null,
  removed = [],
  words: taught = NO_WORDS,
}: {
  base: SearchIndex
  delta?: SearchIndex | null
  removed?: readonly string[]
  words?: SearchWords
}): Search => {
  const index =
    delta === null && removed.length === 0 ? base : mergeIndexes({ base, delta, removed })
  const thesaurus = compileThesaurus(taught.thesaurus)
  const dangers = compileDangers(taught.dangers)
  const intents = compileIntents(taught.intents)
  const speller = createSpeller({
    forms: index.forms,
    counts: Float64Array.from(index.formStems, (stem) => index.frequencies[stem] ?? 0),
    others: [...thesaurus.words, ...wordsOfDangers(taught)],
    ordinary: taught.ordinary,
  })
  const pinned = new Map(
    taught.bestBets.flatMap(({ queries, page }) => queries.map((query) => [keyOf(query), page])),
  )
  const look = ({ text, slack }: { text: string; slack: number }) => {
    const read = readQuery({ text, speller, slack, accented: accentedIn(index) })
    const danger = findDangers({ dangers, texts: [text, read.mended ?? ''] })
    const meant = conceptsOf({ tokens: read.tokens, thesaurus, index, danger: danger[0]?.means })
    return { ...read, ...meant, danger, found: scorePages({ concepts: meant.concepts, index }) }
  }
  return {
    ready: speller.ready,
    ask: ({ text: asked, facets = {}, limit = 20 }) => {
      const text = asNumber(asked) ?? asked
      const near = look({ text, slack: 1 })
      const {
        tokens,
        mended,
        concepts,
        understood,
        unknown,
        danger,
        found: some,
      } = near.found.length > 0 ? near : look({ text, slack: FURTHER })
      const scored = refine({ scored: some, concepts, index })
      const stems = new Set([...tokens.flatMap(allStems), ...stemsOf(text)])
      favour({ scored, index, intents, stems })
      const best = scored[0]?.score ?? 0
      const worth = scored.filter(({ score }) => score >= best * WORTH)
      const first = firstPages({ text, index, pin: pinned.get(keyOf(text)) })
      const found = [
        ...first.map((page) => ({ page, score: best + 1, coverage: 1 })),
        ...worth.filter(({ page }) => !first.includes(page)),
      ]
      const fitting = found.filter(({ page }) => fitsFacets({ page: index.pages[page], facets }))
      const pages = found.flatMap(({ page }) => index.pages[page] ?? [])
      return {
        hits: fitting.slice(0, limit).flatMap((item) => hitOf({ item, index, first })),
        total: fitting.length,
        facets: countFacets({ pages, facets }),
        mended,
        understood,
        dangers: linesOf(danger),
        stems: stemsShown({ concepts, index }),
        isNearest: first.length === 0 && coverageOf(found) * (1 - unknown) < NEAR,
      }
    },
  }
}

/** Pages of which one must answer; of a long question each may cover another part. */
const FIRST = 3

const coverageOf = (found: Scored[]): number =>
  Math.max(0, ...found.slice(0, FIRST).map(({ coverage }) => coverage))

/** What an excerpt highlights: of each thing asked the surest ways to say it. */
const stemsShown = ({ concepts, index }: { concepts: Concept[]; index: SearchIndex }): string[] => {
  const numbers = concepts.flatMap(({ alternatives }) => {
    const surest = Math.max(...alternatives.map(({ weight }) => weight))
    return alternatives.flatMap(({ stems, weight }) => (weight >= surest * SURE ? stems : []))
  })
  return [...new Set(numbers)].map((stem) => index.stems[stem] ?? '')
}

const allStems = (token: Token): string[] => token.stems.map(({ stem }) => stem)

/** The same query however it is written: stems of its telling words, in order. */
const keyOf = (query: string): string => stemsOf(query).join(' ') || normalise(query)

const wordsOfDangers = ({ dangers, intents }: SearchWords): string[] =>
  [...dangers, ...intents].flatMap(({ words }) =>
    words.flatMap((phrase) => normalise(phrase).split(' ')),
  )

const hitOf = ({
  item,
  index,
  first,
}: {
  item: Scored
  index: SearchIndex
  first: number[]
}): SearchHit[] => {
  const page = index.pages[item.page]
  if (page === undefined) return []
  const { id, url, kind, title, facets } = page
  const { score, coverage } = item
  return [{ id, url, kind, title, facets, score, coverage, isPinned: first.includes(item.page) }]
}
