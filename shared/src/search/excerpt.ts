import { normalise } from '../text/words.ts'
import { isWeakWord, stemOf } from './french/index.ts'

export type Excerpt = { text: string; marks: [start: number, end: number][] }

const MAX = 220
const CUT = '…'
const WEAK = 0.2

/**
 * The sentence that tells best why a page was found: it holds the most of `stems`, those that are rare
 * on the page counting more and words of mere asking (« aide », « personne ») less; of equal ones the
 * first. Whole, or cut between words around the words found when it is longer than `max` characters.
 * `marks` are those words, in order, without words of mere asking beside telling ones.
 *
 * @param sentences of one page, as `sentencesOf` gives them.
 */
export const excerptOf = ({
  sentences,
  stems,
  max = MAX,
}: {
  sentences: string[]
  stems: string[]
  max?: number
}): Excerpt => {
  const wanted = new Set(stems)
  const found = sentences.map((sentence) => wordsFound(sentence, wanted))
  const weights = weightsOf(found)
  const scores = found.map((words) => weigh(words, weights))
  const best = Math.max(0, scores.indexOf(Math.max(...scores)))
  return cut({ sentence: sentences[best] ?? '', words: found[best] ?? [], weights, max })
}

/** A word of a sentence that was looked for. */
type Found = { stem: string; start: number; end: number; isWeak: boolean }

const wordsFound = (sentence: string, wanted: ReadonlySet<string>): Found[] =>
  [...sentence.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const normalised = normalise(word)
    const stem = stemOf(normalised)
    if (!wanted.has(stem)) return []
    return [{ stem, start: index, end: index + word.length, isWeak: isWeakWord(normalised) }]
  })

/** By stem: the fewer sentences of the page have it, the more. */
const weightsOf = (found: Found[][]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const words of found)
    for (const stem of new Set(words.map((word) => word.stem)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weak = new Set(found.flat().flatMap(({ stem, isWeak }) => (isWeak ? [stem] : [])))
  const weigh = (stem: string, count: number) =>
    Math.log(1 + found.length / count) * (weak.has(stem) ? WEAK : 1)
  return new Map([...counts].map(([stem, count]) => [stem, weigh(stem, count)]))
}

/** Each stem counts once. */
const weigh = (words: Found[], weights: ReadonlyMap<string, number>): number =>
  [...new Set(words.map((word) => word.stem))].reduce(
    (sum, stem) => sum + (weights.get(stem) ?? 0),
    0,
  )

/** A sentence with the words found in it, and how long it may be. */
type Cutting = {
  sentence: string
  words: Found[]
  weights: ReadonlyMap<string, number>
  max: number
}

const cut = ({ sentence, words, weights, max }: Cutting): Excerpt => {
  const window = windowOf({ sentence, words, weights, max })
  const before = window.start > 0 ? CUT : ''
  const after = window.end < sentence.length ? CUT : ''
  const kept = sentence.slice(window.start, window.end)
  const inside = words.filter((word) => word.start >= window.start && word.end <= window.end)
  const telling = inside.filter((word) => !word.isWeak)
  const shift = before.length - window.start
  return {
    text: before + (after === '' ? kept : kept.replace(/[,;:\s]+$/u, '')) + after,
    marks: (telling.length > 0 ? telling : inside).map(({ start, end }) => [
      start + shift,
      end + shift,
    ]),
  }
}

type Window = { start: number; end: number }

/** The stretch of whole words, at most `max` long with its cuts, that holds the most; else the first. */
const windowOf = ({ sentence, words, weights, max }: Cutting): Window => {
  if (sentence.length <= max) return { start: 0, end: sentence.length }
  const room = Math.max(1, max - 2 * CUT.length)
  const chunks = [...sentence.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }))
  let best = { start: 0, end: 0, score: -1 }
  for (const { start } of chunks) {
    const last = chunks.findLast((chunk) => chunk.end - start <= room && chunk.start >= start)
    const end = last?.end ?? start + room
    const inside = words.filter((word) => word.start >= start && word.end <= end)
    const score = weigh(inside, weights)
    if (score > best.score) best = { start, end, score }
    if (end === sentence.length) break
  }
  return best
}
