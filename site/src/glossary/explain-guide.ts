import type { GlossaryTerm } from '@infos-droits/shared'
import { escapeHtml } from '@infos-droits/shared/html'
import { GLOSSARY } from '../labels.fr.ts'
import { explainTerms, type Explained } from './explain-terms.ts'

type Step = { title: string; html: string }
type Texts = { summary: string; audience: string[]; steps: Step[] }

/** The running text of a guide as HTML, in which each hard word leads to its explanation. */
export const explainGuide = ({
  texts,
  terms,
}: {
  texts: Texts
  terms: GlossaryTerm[]
}): { summary: string; audience: string[]; steps: Step[]; explained: Explained[] } => {
  const { summary, audience, steps } = texts
  const plain = [summary, ...audience].map(escapeHtml)
  const { parts, explained } = explainTerms({
    parts: [...plain, ...steps.map((step) => step.html)],
    terms,
    label: GLOSSARY.linkTo,
  })
  return {
    summary: parts[0] ?? '',
    audience: parts.slice(1, plain.length),
    steps: steps.map(({ title }, at) => ({ title, html: parts[plain.length + at] ?? '' })),
    explained,
  }
}
