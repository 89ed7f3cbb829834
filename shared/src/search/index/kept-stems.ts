import type { ReadPage } from './read-page.ts'
import {
  FIELD_NAMES,
  FIELDS,
  LEAST_OF_BODY,
  SATURATION,
  stemsKept,
  stepOf,
  type Field,
} from './weights.ts'
import type { WordList } from './word-list.ts'

/** For each page, the stems that the index keeps, with the step of the impact of each. */
export type KeptStems = { stem: number; step: number }[][]

/** How rare a stem is counts for less than in proportion. */
const RARITY = 0.6

/**
 * For each page the stems kept: all of its names and summary, the best of its body.
 *
 * @param frequencies pages that say each stem.
 */
export const keptStems = ({
  pages,
  list,
  frequencies,
}: {
  pages: ReadPage[]
  list: WordList
  frequencies: Uint32Array
}): KeptStems => {
  const eachOf = weightOfOne(pages)
  const weigh = makeScale(list)
  const rarity = Float64Array.from(
    frequencies,
    (pagesThatSay) => Math.log(1 + pages.length / (pagesThatSay || 1)) ** RARITY,
  )
  const worthOf = ({ stem, impact }: Weighed) => impact * (rarity[stem] ?? 0)
  const most = stemsKept(pages.length)
  return pages.map((page) => {
    const { named, others } = weigh({ page, eachOf })
    const room = Math.max(LEAST_OF_BODY, most - named.length)
    const best = bestOf({ items: others, worths: others.map(worthOf), room, stems: list.stems })
    return [...named, ...best].map(({ stem, impact }) => ({ stem, step: stepOf(impact) }))
  })
}

/** Pages that say each stem, anywhere on them. */
export const countPages = ({ pages, list }: { pages: ReadPage[]; list: WordList }): Uint32Array => {
  const counts = new Uint32Array(list.stems.length)
  const last = new Int32Array(list.stems.length).fill(-1)
  pages.forEach(({ words }, page) => {
    for (const word of words) {
      const stem = list.stemOfWord[word] ?? 0
      if (last[stem] !== page) counts[stem] = (counts[stem] ?? 0) + 1
      last[stem] = page
    }
  })
  return counts
}

/** What a word weighs once said in a field of a page: less in a field that is longer than on most pages. */
const weightOfOne = (pages: ReadPage[]) => {
  const means = FIELD_NAMES.map(
    (_, field) =>
      pages.reduce((sum, { lengths }) => sum + (lengths[field] ?? 0), 0) /
        Math.max(1, pages.length) || 1,
  )
  return (page: ReadPage, name: Field, field: number): number => {
    const { weight, length } = FIELDS[name]
    const share = (page.lengths[field] ?? 0) / (means[field] ?? 1)
    return weight / (1 - length + length * share)
  }
}

type Weighed = { stem: number; impact: number }

/** Weighs page after page on the same numbers: one for each stem, wiped after each page. */
const makeScale = ({ stemOfWord, stems }: WordList) => {
  const weights = new Float64Array(stems.length)
  const isNamed = new Uint8Array(stems.length)
  return ({
    page,
    eachOf,
  }: {
    page: ReadPage
    eachOf: ReturnType<typeof weightOfOne>
  }): { named: Weighed[]; others: Weighed[] } => {
    const found: number[] = []
    let place = 0
    FIELD_NAMES.forEach((name, field) => {
      const each = eachOf(page, name, field)
      const names = name !== 'body' && name !== 'headings'
      for (const end = page.ends[field] ?? 0; place < end; place += 1) {
        const stem = stemOfWord[page.words[place] ?? 0] ?? 0
        if (weights[stem] === 0) found.push(stem)
        // Added one by one: a product would round otherwise than the sum that the ranks were tuned on.
        for (let time = page.times[place] ?? 0; time > 0; time -= 1)
          weights[stem] = (weights[stem] ?? 0) + each
        if (names) isNamed[stem] = 1
      }
    })
    const named: Weighed[] = []
    const others: Weighed[] = []
    for (const stem of found) {
      const weight = weights[stem] ?? 0
      const into = isNamed[stem] === 1 ? named : others
      into.push({ stem, impact: weight / (SATURATION + weight) })
      weights[stem] = 0
      isNamed[stem] = 0
    }
    return { named, others }
  }
}

/** The `room` items that are worth most; of equal ones those whose stem comes first in the alphabet. */
const bestOf = ({
  items,
  worths,
  room,
  stems,
}: {
  items: Weighed[]
  worths: number[]
  room: number
  stems: string[]
}): Weighed[] => {
  if (items.length <= room) return items
  const least = Float64Array.from(worths).sort()[items.length - room] ?? 0
  const above = items.filter((_, place) => (worths[place] ?? 0) > least)
  const equal = items.filter((_, place) => worths[place] === least)
  const nameOf = ({ stem }: Weighed) => stems[stem] ?? ''
  equal.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return [...above, ...equal.slice(0, room - above.length)]
}
