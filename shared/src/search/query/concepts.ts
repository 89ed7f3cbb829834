import { IMPACT, type SearchIndex } from '../index/index.ts'
import { tellingMeans } from './telling.ts'
import { findSayings, type Thesaurus } from './thesaurus.ts'
import type { Token } from './tokens.ts'

/**
 * One way to say a thing in the words of pages: its stems by number, how sure it is, and how much its
 * rarest word tells.
 */
export type Alternative = { stems: number[]; weight: number; rarity: number }

/** One thing asked, with all ways to say it. `rarity` is how much it counts. */
export type Concept = {
  places: number[]
  alternatives: Alternative[]
  rarity: number
  share: number
}

/** Words that were looked up; `telling`: of what they mean, what teaches who typed them something. */
export type Understood = { said: string; means: string[]; telling: string[] }

/** A word of mere asking, beside one of the subject. */
const WEAK = 0.85
/** A word of a saying of several words, beside what the whole means. */
const PART = 0.9
/** What a danger is called, beside all that is told around it. */
const DANGER = 3

/** Turns the words of a query into things asked: everyday words are looked up before anything else. */
export const conceptsOf = ({
  tokens,
  thesaurus,
  index,
  danger = [],
}: {
  tokens: Token[]
  thesaurus: Thesaurus
  index: SearchIndex
  /** Ways to say, as stems, what danger somebody is in: pages about it are wanted most. */
  danger?: string[][] | undefined
}): { concepts: Concept[]; understood: Understood[]; unknown: number } => {
  const stems = tokens.map((token) => token.stems[0]?.stem ?? token.word)
  const understood: Understood[] = []
  const concepts: Concept[] = tokens.map((token, place) => ({
    places: [place],
    alternatives: token.stems.flatMap(({ stem, weight }) => {
      const number = index.stemNumbers.get(stem)
      return number === undefined ? [] : [alternativeOf({ stems: [number], weight, index })]
    }),
    rarity: 0,
    share: token.isWeak ? WEAK : 1,
  }))
  for (const { saying, places } of findSayings({ thesaurus, stems })) {
    const sure = Math.min(...places.map((place) => tokens[place]?.stems[0]?.weight ?? 1))
    const means = saying.means.flatMap(({ stems: meant, text, share }) => {
      const numbers = meant.flatMap((stem) => index.stemNumbers.get(stem) ?? [])
      const isAllKnown = numbers.length === meant.length
      return isAllKnown ? [{ meant, numbers, text, weight: share * sure }] : []
    })
    if (means.length === 0) continue
    understood.push({
      said: places
        .toSorted((a, b) => a - b)
        .map((place) => tokens[place]?.typed)
        .join(' '),
      means: means.map(({ text }) => text),
      telling: tellingMeans({ means, said: saying.stems, typed: stems }).map(({ text }) => text),
    })
    const [only] = places
    const alternatives = means.map(({ numbers, weight }) =>
      alternativeOf({ stems: numbers, weight, index }),
    )
    const own = places.length === 1 && only !== undefined ? concepts[only] : undefined
    if (own !== undefined) own.alternatives.push(...alternatives)
    else {
      concepts.push({ places, alternatives, rarity: 0, share: 1 })
      for (const place of places) {
        const part = concepts[place]
        if (part !== undefined) part.share = Math.min(part.share, PART)
      }
    }
  }
  const ways = danger.flatMap((meant) => {
    const stems = meant.flatMap((stem) => index.stemNumbers.get(stem) ?? [])
    return stems.length < meant.length ? [] : [alternativeOf({ stems, weight: 1, index })]
  })
  if (ways.length > 0) concepts.push({ places: [], alternatives: ways, rarity: 0, share: DANGER })
  for (const concept of concepts)
    concept.rarity =
      concept.share * Math.max(0, ...concept.alternatives.map((way) => way.weight * way.rarity))
  return {
    concepts: concepts.filter((concept) => concept.alternatives.length > 0),
    understood,
    unknown: unknownShare(concepts, index),
  }
}

/** How much of a question no page has a word for: each such word as half of the rarest there could be. */
const unknownShare = (concepts: Concept[], index: SearchIndex): number => {
  const each = Math.log(1 + index.pages.length) / 2
  const unknown = each * concepts.filter(({ alternatives }) => alternatives.length === 0).length
  const known = concepts.reduce((sum, concept) => sum + concept.rarity, 0)
  return unknown === 0 ? 0 : unknown / (unknown + known)
}

const alternativeOf = ({
  stems,
  weight,
  index,
}: {
  stems: number[]
  weight: number
  index: SearchIndex
}): Alternative => ({
  stems,
  weight,
  rarity: Math.max(0, ...stems.map((stem) => rarity(index, stem) * topicality(index, stem))),
})

/** Words that stand in no name or summary are seldom what a question is about. */
const TOPIC_POWER = 0.22

const topicality = (index: SearchIndex, stem: number): number =>
  ((1 + (index.heights[stem] ?? 0)) / IMPACT.steps) ** TOPIC_POWER

/** The inverse document frequency of BM25, in natural logarithms. */
export const rarity = (index: SearchIndex, stem: number): number => {
  const pages = index.pages.length
  const found = Math.min(pages, index.frequencies[stem] ?? pages)
  return Math.log(1 + (pages - found + 0.5) / (found + 0.5))
}
