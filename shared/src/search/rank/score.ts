import { IMPACT, impactOf, type SearchIndex } from '../index/index.ts'
import { rarity, type Alternative, type Concept } from '../query/index.ts'

export type Scored = { page: number; score: number; coverage: number }

/** Tuned on `scripts/bench/search`. */
const RANK = {
  /** How much rarer words count more: rarity to this power. */
  rarityPower: 0.67,
  /** How much covering the whole question counts. */
  coveragePower: 0.22,
} as const

const IMPACTS = Array.from({ length: IMPACT.steps }, (_, step) => impactOf(step))

/** Every page that says one of the things asked, with its score and the share of the question it covers. */
export const scorePages = ({
  concepts,
  index,
}: {
  concepts: Concept[]
  index: SearchIndex
}): Scored[] => {
  const count = index.pages.length
  const scores = new Float64Array(count)
  const covered = new Float64Array(count)
  const asked = concepts.reduce((sum, concept) => sum + concept.rarity, 0)
  for (const concept of concepts) {
    const best = new Float64Array(count)
    for (const alternative of concept.alternatives) addBest({ alternative, index, best })
    for (let page = 0; page < count; page += 1) {
      const impact = best[page] ?? 0
      if (impact === 0) continue
      scores[page] = (scores[page] ?? 0) + concept.share * impact
      covered[page] = (covered[page] ?? 0) + concept.rarity
    }
  }
  const found: Scored[] = []
  for (let page = 0; page < count; page += 1) {
    const score = scores[page] ?? 0
    if (score === 0) continue
    const coverage = Math.min(1, (covered[page] ?? 0) / asked)
    found.push({ page, score: score * coverage ** RANK.coveragePower, coverage })
  }
  return found
}

/** Raises `best` where this way to say it weighs more: for one stem its impact, for several their mean. */
const addBest = ({
  alternative,
  index,
  best,
}: {
  alternative: Alternative
  index: SearchIndex
  best: Float64Array
}) => {
  const { starts, pages, steps } = index.postings
  const { stems } = alternative
  const weight = alternative.weight * alternative.rarity ** RANK.rarityPower
  const [only] = stems
  if (stems.length === 1 && only !== undefined) {
    const end = starts[only + 1] ?? 0
    for (let place = starts[only] ?? 0; place < end; place += 1) {
      const page = pages[place] ?? 0
      const impact = weight * (IMPACTS[steps[place] ?? 0] ?? 0)
      if (impact > (best[page] ?? 0)) best[page] = impact
    }
    return
  }
  const total = stems.reduce((sum, stem) => sum + rarity(index, stem), 0)
  const sums = new Map<number, { impact: number; share: number }>()
  for (const stem of stems) {
    const share = rarity(index, stem) / total
    const end = starts[stem + 1] ?? 0
    for (let place = starts[stem] ?? 0; place < end; place += 1) {
      const page = pages[place] ?? 0
      const sum = sums.get(page) ?? { impact: 0, share: 0 }
      sum.impact += share * (IMPACTS[steps[place] ?? 0] ?? 0)
      sum.share += share
      sums.set(page, sum)
    }
  }
  for (const [page, { impact, share }] of sums) {
    const value = weight * impact * share ** 2
    if (value > (best[page] ?? 0)) best[page] = value
  }
}
