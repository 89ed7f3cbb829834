import { stemsOf, tellingWords } from '../french/index.ts'
import type { ThesaurusEntry } from '../types.ts'

/** Stems that stand together in what a person says, and what pages say for it. */
export type Saying = { stems: string[]; means: { stems: string[]; text: string; share: number }[] }

export type Thesaurus = {
  /** Sayings by each of their first stems. */
  byFirst: Map<string, Saying[]>
  /** Every word said, normalised: they are no misspellings. */
  words: string[]
}

/** The first meaning of an everyday word counts more than the next. */
const SHARE = { first: 1, each: 0.12, least: 0.55 }

/** Prepares the lead’s words to be looked up in a query. */
export const compileThesaurus = (entries: readonly ThesaurusEntry[]): Thesaurus => {
  const sayings = new Map<string, Saying>()
  const add = (said: string, means: string[]) => {
    const stems = stemsOf(said)
    if (stems.length === 0) return
    const key = stems.join(' ')
    const saying = sayings.get(key) ?? { stems, means: [] }
    sayings.set(key, saying)
    means.forEach((text, place) => {
      const meant = stemsOf(text)
      const isNew = !saying.means.some((other) => other.stems.join(' ') === meant.join(' '))
      if (meant.length > 0 && meant.join(' ') !== key && isNew)
        saying.means.push({
          stems: meant,
          text,
          share: Math.max(SHARE.least, SHARE.first - SHARE.each * place),
        })
    })
  }
  for (const { says, means, bothWays } of entries) {
    for (const said of says) add(said, means)
    if (!bothWays) continue
    const all = [...means, ...says]
    for (const said of all)
      add(
        said,
        all.filter((other) => other !== said),
      )
  }
  const byFirst = new Map<string, Saying[]>()
  for (const saying of sayings.values()) {
    const first = saying.stems[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), saying])
  }
  const words = entries.flatMap(({ says, means, bothWays }) =>
    bothWays ? [...says, ...means] : says,
  )
  return { byFirst, words: [...new Set(words.flatMap(tellingWords))] }
}

/** Sayings found in a row of stems, longest first; their stems stand near each other, in any order. */
export const findSayings = ({
  thesaurus,
  stems,
}: {
  thesaurus: Thesaurus
  stems: readonly string[]
}): { saying: Saying; places: number[] }[] => {
  const found: { saying: Saying; places: number[] }[] = []
  stems.forEach((stem) => {
    for (const saying of thesaurus.byFirst.get(stem) ?? []) {
      if (found.some((other) => other.saying === saying)) continue
      const places = saying.stems.map((wanted) => stems.indexOf(wanted))
      const isNear = Math.max(...places) - Math.min(...places) <= saying.stems.length + NEAR
      if (places.every((place) => place >= 0) && isNear) found.push({ saying, places })
    }
  })
  return found.toSorted((a, b) => b.saying.stems.length - a.saying.stems.length)
}

/** Telling words that may stand between those of a saying. */
const NEAR = 1
