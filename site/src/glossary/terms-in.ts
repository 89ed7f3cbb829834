import type { GlossaryTerm } from '@infos-droits/shared'
import { lookUp, type SiteContent } from '../content/index.ts'
import { anyOf, meets } from './pattern.ts'

/** Running text of a page: what its words are looked for in. */
type Texts = { summary: string; audience: string[]; steps: { html: string }[] }

/** What was met in a text, by the glossary that it was looked for with. */
type Met = { glossary: GlossaryTerm[]; terms: GlossaryTerm[] }

/** By the steps of a text, which are the same as long as the text is. */
const known = new WeakMap<Texts['steps'], Met>()

/**
 * The words of the glossary that may be explained in a text; no other makes a difference to it. Asked
 * again with a glossary in which some words are new, it looks for those alone: ten thousand pages are
 * asked when one word changes.
 */
export const termsIn = lookUp(
  ({ glossary }: Pick<SiteContent, 'glossary'>, texts: Texts): GlossaryTerm[] => {
    const before = known.get(texts.steps)
    if (before?.glossary === glossary) return before.terms
    const terms = (before && stillMet({ before, glossary, texts })) ?? met(glossary, texts)
    known.set(texts.steps, { glossary, terms })
    return terms
  },
)

const pieces = ({ summary, audience, steps }: Texts): string[] => [
  summary,
  ...audience,
  ...steps.map(({ html }) => html),
]

const met = (glossary: GlossaryTerm[], texts: Texts): GlossaryTerm[] => {
  const slugs = new Set(pieces(texts).flatMap((text) => meets({ terms: glossary, text })))
  return glossary.filter(({ slug }) => slugs.has(slug))
}

/** Null when a word that was met is gone: it may have hidden a shorter one. */
const stillMet = ({
  before,
  glossary,
  texts,
}: {
  before: Met
  glossary: GlossaryTerm[]
  texts: Texts
}): GlossaryTerm[] | null => {
  const { added, gone } = changesBetween(before.glossary, glossary)
  if (before.terms.some((term) => gone.has(term))) return null
  if (added.length === 0) return before.terms
  const pattern = anyOf(added)
  if (pattern === null || !pieces(texts).some((text) => pattern.test(text))) return before.terms
  const terms = new Set([...before.terms, ...added])
  return glossary.filter((term) => terms.has(term))
}

type Changes = { added: GlossaryTerm[]; gone: ReadonlySet<GlossaryTerm> }

const compared = new WeakMap<GlossaryTerm[], WeakMap<GlossaryTerm[], Changes>>()

/** Terms are the same objects as long as nothing in them changes. */
const changesBetween = (before: GlossaryTerm[], after: GlossaryTerm[]): Changes => {
  const ofAfter = compared.get(after) ?? new WeakMap<GlossaryTerm[], Changes>()
  compared.set(after, ofAfter)
  const changes = ofAfter.get(before) ?? {
    added: after.filter((term) => !before.includes(term)),
    gone: new Set(before.filter((term) => !after.includes(term))),
  }
  ofAfter.set(before, changes)
  return changes
}
