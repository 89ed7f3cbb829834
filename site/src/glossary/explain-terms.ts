import type { GlossaryTerm } from '@infos-droits/shared'
import { escapeHtml, splitTags } from '@infos-droits/shared/html'
import { keyOf, termWritten, unescapeHtml, wholeWords, writingsOf } from './pattern.ts'

/** A word of the glossary met in a text, and where it stands. */
export type Explained = { term: GlossaryTerm; id: string; backId: string }

/** Nothing is explained inside these: a link already leads somewhere, a heading is read in a list. */
const CLOSED = /^(?:a|h[1-6]|label|button|summary|abbr)$/i

/**
 * Makes the first place of each term in a page a link to its explanation.
 *
 * @param parts pieces of HTML of the page, in the order they are read.
 * @param label what a screen reader says of such a link.
 * @returns the pieces, and the terms met in the order they are met.
 */
export const explainTerms = ({
  parts,
  terms,
  label,
}: {
  parts: string[]
  terms: GlossaryTerm[]
  label: (term: string) => string
}): { parts: string[]; explained: Explained[] } => {
  const pattern = wholeWords(terms)
  if (pattern === null) return { parts, explained: [] }
  const met = new Map<string, Explained>()
  const mark = (text: string): string =>
    text.replace(pattern, (writing: string) => {
      const term = termWritten(terms, writing)
      if (term === undefined || met.has(term.slug) || !isSameCase({ term, writing })) return writing
      const found = { term, id: `mot-${term.slug}`, backId: `texte-${term.slug}` }
      met.set(term.slug, found)
      const name = escapeHtml(label(unescapeHtml(writing)))
      return `<a class="term" id="${found.backId}" href="#${found.id}" aria-label="${name}">${writing}</a>`
    })
  return { parts: parts.map((part) => markText(part, mark)), explained: [...met.values()] }
}

/** « ASE » is not « ase », nor « PASS » « passe »: capitals count where the term is all capitals. */
const isSameCase = ({ term, writing }: { term: GlossaryTerm; writing: string }): boolean => {
  const own = writingsOf(term).find((text) => keyOf(text) === keyOf(writing))
  return own === undefined || own !== own.toUpperCase() || writing === writing.toUpperCase()
}

/** Applies `mark` to the text between tags, but for what stands in a closed element. */
const markText = (html: string, mark: (text: string) => string): string => {
  let closed = 0
  return splitTags(html)
    .map((piece) => {
      const [, slash, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(piece) ?? []
      if (slash === undefined) return closed === 0 ? mark(piece) : piece
      if (CLOSED.test(name)) closed += slash === '/' ? -1 : 1
      return piece
    })
    .join('')
}
