import { stemsOf } from '@infos-droits/shared/search'

/** Cosine below which two texts are about different things. */
const NEAR = 0.12
/** One word in common is chance. */
const SHARED_MIN = 2
const MASK = /\[[^\]]*\]/g

const stemsIn = (text: string): Set<string> => new Set(stemsOf(text.replace(MASK, ' ')))

/**
 * Of some texts, those that resemble a question, the nearest first: words in common, each counting for how
 * rare it is among them (inverse document frequency, cosine). Masks count for nothing.
 */
export const mostResembling = <Item>({
  question,
  items,
  textOf,
  limit,
}: {
  question: string
  items: readonly Item[]
  textOf: (item: Item) => string
  limit: number
}): Item[] => {
  const asked = stemsIn(question)
  const texts = items.map((item) => stemsIn(textOf(item)))
  const counts = new Map<string, number>()
  for (const stem of texts.flatMap((stems) => [...stems]))
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weight = (stem: string) => Math.log(1 + (texts.length + 1) / ((counts.get(stem) ?? 0) + 1))
  const length = (stems: Set<string>) =>
    Math.sqrt([...stems].reduce((sum, stem) => sum + weight(stem) ** 2, 0))
  const askedLength = length(asked)
  return items
    .map((item, index) => {
      const stems = texts[index] ?? new Set<string>()
      const shared = [...stems].filter((stem) => asked.has(stem))
      const dot = shared.reduce((sum, stem) => sum + weight(stem) ** 2, 0)
      const score = shared.length < SHARED_MIN ? 0 : dot / (askedLength * length(stems))
      return { item, score }
    })
    .filter(({ score }) => score >= NEAR)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item)
}
