import { escapeHtml } from '@infos-droits/shared/html'
import { plainContent, type SiteContent } from '../content/index.ts'
import { GLOSSARY } from '../labels.fr.ts'
import { explainTerms, type Explained } from './explain-terms.ts'
import { termsIn } from './terms-in.ts'

type Step = { title: string; html: string }
type Texts = { summary: string; audience: string[]; steps: Step[] }

/** The running text of a guide as HTML, in which each hard word leads to its explanation. */
export const explainGuide = (
  content: Pick<SiteContent, 'glossary'>,
  texts: Texts,
): { summary: string; audience: string[]; steps: Step[]; explained: Explained[] } => {
  const { glossary } = plainContent(content)
  // What a page that is watched depends on. The whole glossary says the same, and its pattern is made once.
  const isWatched = plainContent(content) !== content
  const terms = isWatched && termsIn(content, texts).length === 0 ? [] : glossary
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
