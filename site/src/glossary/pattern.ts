import type { GlossaryTerm } from '@infos-droits/shared'
import { escapeHtml } from '@infos-droits/shared/html'
import { anyWriting } from './any-writing.ts'

/** How the terms of a list are found in HTML. */
type Finder = {
  /** Any writing of any term as a whole word, the longest first; null without any. */
  whole: RegExp | null
  /** Any writing, whole word or not: soon asked. */
  any: RegExp | null
  /** The term of a writing as it was met: the same few come back on every page. */
  termOf: (writing: string) => GlossaryTerm | undefined
}

const known = new WeakMap<GlossaryTerm[], Finder>()

const finderOf = (terms: GlossaryTerm[]): Finder => {
  const finder = known.get(terms) ?? makeFinder(terms)
  known.set(terms, finder)
  return finder
}

export const writingsOf = ({ term, aliases }: GlossaryTerm): string[] => [term, ...aliases]

/** The same, whatever the case, the kind of spaces and of apostrophes. */
export const keyOf = (text: string): string =>
  text.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'").trim()

export const unescapeHtml = (text: string): string =>
  text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Any writing of any term as a whole word, the longest first. */
export const wholeWords = (terms: GlossaryTerm[]): RegExp | null => finderOf(terms).whole

/** Any writing of any term, wherever it stands. */
export const anyOf = (terms: GlossaryTerm[]): RegExp | null => finderOf(terms).any

/** The term that is written so. */
export const termWritten = (terms: GlossaryTerm[], writing: string): GlossaryTerm | undefined =>
  finderOf(terms).termOf(writing)

/** Slugs of the terms met in a piece of HTML, tags included. */
export const meets = ({ terms, text }: { terms: GlossaryTerm[]; text: string }): string[] => {
  const { whole, termOf } = finderOf(terms)
  if (whole === null) return []
  return (text.match(whole) ?? []).flatMap((writing) => termOf(writing)?.slug ?? [])
}

const makeFinder = (terms: GlossaryTerm[]): Finder => {
  const writings = terms.flatMap(writingsOf).map(piecesOf)
  const some = writings.length > 0
  const any = anyWriting(writings)
  return {
    // Inside a word, most letters have a plain letter before them: soon seen, and nothing more is asked.
    whole: some
      ? new RegExp(`(?<![a-z])(?<![\\p{L}\\p{N}_-])${any}(?![\\p{L}\\p{N}_-])`, 'giu')
      : null,
    any: some ? new RegExp(any, 'iu') : null,
    termOf: termFinder(terms),
  }
}

/** Writings that are remembered as they stand in a text; there are many more ways than texts have. */
const WRITINGS_MAX = 10_000

const termFinder = (terms: GlossaryTerm[]): Finder['termOf'] => {
  const byKey = new Map(
    terms.flatMap((term) => writingsOf(term).map((text) => [keyOf(text), term] as const)),
  )
  const met = new Map<string, GlossaryTerm | undefined>()
  return (writing) => {
    if (met.has(writing)) return met.get(writing)
    const term = byKey.get(keyOf(unescapeHtml(writing)))
    // Copied: a piece of a text keeps all of it in memory.
    if (met.size < WRITINGS_MAX) met.set(Buffer.from(writing).toString(), term)
    return term
  }
}

/** A writing as it may stand in HTML: letters of either case, any spaces, any apostrophe. */
const piecesOf = (writing: string): string[] =>
  Array.from(escapeHtml(writing).toLowerCase().replace(/\s+/g, ' '), (letter) => {
    if (letter === ' ') return '\\s+'
    if (letter === "'" || letter === '’') return "['’]"
    return letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&')
  })
