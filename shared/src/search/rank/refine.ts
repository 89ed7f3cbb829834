import { stemsOf } from '../french/index.ts'
import type { SearchIndex } from '../index/index.ts'
import { rarity, type Concept } from '../query/index.ts'
import type { Scored } from './score.ts'

/** Tuned on `scripts/bench/search`. */
const REFINE = {
  /** Pages looked at more closely. */
  pages: 80,
  /** Share of a page’s name that was asked for. */
  named: 0.4,
  /** Share of the question that stands in the name. */
  inName: 0.05,
  /** Words that stand side by side in the name as they were asked. */
  pairs: 0.17,
  /** How much the rubric of the first pages counts, and how many of them vote. */
  rubric: 0.48,
  voters: 8,
} as const

/** Looks closer at the best pages: their names, and words that stand side by side in them. */
export const refine = ({
  scored,
  concepts,
  index,
}: {
  scored: Scored[]
  concepts: Concept[]
  index: SearchIndex
}): Scored[] => {
  scored.sort((a, b) => b.score - a.score || byUse(index, a, b))
  const weightOf = weightsOf(concepts)
  const asked = concepts.reduce((sum, concept) => sum + concept.rarity, 0)
  const pairs = neighboursOf(concepts)
  const best = scored.slice(0, REFINE.pages).map((item): Scored => {
    const { names, held } = namesOf(index, item.page)
    const named = Math.max(0, ...names.map((name) => shareOfName(name, weightOf)))
    const inName = shareInName({ held, concepts }) / asked
    const beside = pairs.filter((keys) => names.some(({ stems }) => hasPair(stems, keys))).length
    const pairShare = beside / Math.max(1, pairs.length)
    const factor = 1 + REFINE.named * named + REFINE.inName * inName + REFINE.pairs * pairShare
    return { ...item, score: item.score * factor }
  })
  voteForRubrics({ best, index })
  best.sort((a, b) => b.score - a.score || byUse(index, a, b))
  return [...best, ...scored.slice(REFINE.pages)]
}

/** Pages of the rubrics that most of the best pages belong to: what a question is about as a whole. */
const voteForRubrics = ({ best, index }: { best: Scored[]; index: SearchIndex }) => {
  const voters = best.toSorted((a, b) => b.score - a.score).slice(0, REFINE.voters)
  const all = voters.reduce((sum, { score }) => sum + score, 0)
  const votes = new Map<string, number>()
  const rubricsOf = ({ page }: Scored) => index.pages[page]?.facets.rubric ?? []
  for (const voter of voters)
    for (const rubric of rubricsOf(voter))
      votes.set(rubric, (votes.get(rubric) ?? 0) + voter.score / all)
  for (const item of best) {
    const vote = Math.max(0, ...rubricsOf(item).map((rubric) => votes.get(rubric) ?? 0))
    item.score *= 1 + REFINE.rubric * vote
  }
}

/** Ties: the page that is used more, then the order of the index. */
const byUse = (index: SearchIndex, a: Scored, b: Scored): number =>
  (index.pages[b.page]?.use ?? 0) - (index.pages[a.page]?.use ?? 0) || a.page - b.page

/** How surely each stem was asked for. */
const weightsOf = (concepts: Concept[]): Map<number, number> => {
  const weights = new Map<number, number>()
  for (const { alternatives } of concepts)
    for (const { stems, weight } of alternatives)
      for (const stem of stems) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0))
  return weights
}

/** A title or an alias as stems in their order, each stem with its rarity, and the sum of rarities. */
type Name = { stems: ArrayLike<number>; rarities: [stem: number, rarity: number][]; all: number }
/** `held`: all the stems of the names of a page. */
type Names = { names: Name[]; held: ReadonlySet<number> }

const namesKnown = new WeakMap<SearchIndex, Map<number, Names>>()

/** The title and the aliases of a page; words that no page holds any more are left out. */
const namesOf = (index: SearchIndex, page: number): Names => {
  const known = namesKnown.get(index) ?? new Map<number, Names>()
  namesKnown.set(index, known)
  const before = known.get(page)
  if (before !== undefined) return before
  const { title = '', aliases = [] } = index.pages[page] ?? {}
  const rows = [stemsOf(title).flatMap((stem) => index.stemNumbers.get(stem) ?? []), ...aliases]
  const names = {
    names: rows.map((stems) => nameOf(index, stems)),
    held: new Set(rows.flatMap((stems) => Array.from(stems))),
  }
  known.set(page, names)
  return names
}

const nameOf = (index: SearchIndex, stems: ArrayLike<number>): Name => {
  const rarities = [...new Set(Array.from(stems))].map((stem): [number, number] => [
    stem,
    rarity(index, stem),
  ])
  return { stems, rarities, all: rarities.reduce((sum, [, weight]) => sum + weight, 0) }
}

const shareOfName = ({ rarities, all }: Name, weightOf: Map<number, number>): number => {
  let asked = 0
  for (const [stem, weight] of rarities) asked += weight * (weightOf.get(stem) ?? 0)
  return all === 0 ? 0 : asked / all
}

const shareInName = ({
  held,
  concepts,
}: {
  held: ReadonlySet<number>
  concepts: Concept[]
}): number =>
  concepts.reduce((sum, { alternatives, rarity: weight }) => {
    let best = 0
    for (const way of alternatives)
      if (way.weight > best && way.stems.every((stem) => held.has(stem))) best = way.weight
    return sum + best * weight
  }, 0)

/** Stems asked side by side, for each place in the question all couples they may stand for. */
const neighboursOf = (concepts: Concept[]): [number, number][][] => {
  const single = concepts.filter(({ places }) => places.length === 1)
  return single.slice(1).flatMap((concept, place) => {
    const before = single[place]
    const keys = (before?.alternatives ?? []).flatMap((left) =>
      concept.alternatives.flatMap((right): [number, number][] => {
        const [a, b] = [left.stems.at(-1), right.stems[0]]
        return a === undefined || b === undefined || a === b ? [] : [[a, b]]
      }),
    )
    return keys.length === 0 ? [] : [keys]
  })
}

const hasPair = (name: ArrayLike<number>, keys: [number, number][]): boolean => {
  for (let place = 1; place < name.length; place += 1)
    if (keys.some(([a, b]) => name[place - 1] === a && name[place] === b)) return true
  return false
}
