import { compileDangers, findDangers, linesOf } from './query/index.ts'
import type { Danger } from './types.ts'

/** What a text points to: the names the lead gave to it, and the ids of the lines to call. */
export type DangersSaid = { names: string[]; lines: string[] }

/**
 * Looks for words of danger in texts, without the search around them: quick enough for every question that
 * arrives. Words are taken as they are written; only while typing are misspelt ones mended.
 */
export const watchForDangers = (dangers: readonly Danger[]): ((text: string) => DangersSaid) => {
  const compiled = compileDangers(dangers)
  return (text) => {
    const found = findDangers({ dangers: compiled, texts: [text] })
    const names = dangers.flatMap(({ name }, index) =>
      found.some((one) => one === compiled[index]) ? [name] : [],
    )
    return { names, lines: linesOf(found) }
  }
}
