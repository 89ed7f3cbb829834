import { escapeHtml } from '@infos-droits/shared/html'
import { env } from '../../env.ts'
import type { Guide } from '../../payload-types.ts'
import { plain } from './plain.ts'
import type { Published } from './read.ts'
import { idOf, type References } from './references.ts'

type Answers = { answers?: { id: string; title: string; html: string }[] }

/** The questions already asked of a guide; nothing when there are none. */
export type AnswersTo = (guide: Pick<Guide, 'id'>) => Answers

/** By guide, oldest first; those of a guide that is not published wait with it. */
export const makeAnswers = ({
  published: { answers, guides, organizations },
  references,
}: {
  published: Pick<Published, 'answers' | 'guides' | 'organizations'>
  references: Pick<References, 'linked'>
}): AnswersTo => {
  const pages = new Set(
    [
      ...guides.map(({ id }) => references.linked({ relationTo: 'guides', value: id })),
      ...organizations.map(({ id }) =>
        references.linked({ relationTo: 'organizations', value: id }),
      ),
    ].filter((address) => address !== null),
  )
  const byGuide = Map.groupBy(answers, ({ guide }) => idOf(guide))
  return ({ id }) => {
    const own = byGuide.get(id)
    if (own === undefined) return {}
    return {
      answers: own.map((each) => ({
        id: each.id,
        title: plain(each.question),
        html: htmlOfWords(each.answer, pages),
      })),
    }
  }
}

const ADDRESS = /https:\/\/[^\s<>"')]*[^\s<>"').,;:!?]|http:\/\/[^\s<>"')]*[^\s<>"').,;:!?]/g

/** Paragraphs between empty lines; addresses become links where there is a page behind them. */
const htmlOfWords = (words: string, pages: ReadonlySet<string>): string =>
  words
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${linked(paragraph.replace(/\s+/g, ' ').trim(), pages)}</p>`)
    .join('')

const linked = (text: string, pages: ReadonlySet<string>): string => {
  let html = ''
  let last = 0
  for (const match of text.matchAll(ADDRESS)) {
    html += escapeHtml(text.slice(last, match.index)) + linkTo(match[0], pages)
    last = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(last))
}

const linkTo = (url: string, pages: ReadonlySet<string>): string => {
  const words = escapeHtml(url.replace(/^https?:\/\//, '').replace(/\/$/, ''))
  if (!URL.canParse(url)) return words
  const { origin, pathname, protocol } = new URL(url)
  const isOurs = origin === new URL(env().SITE_URL).origin
  if (isOurs) return pages.has(pathname) ? `<a href="${escapeHtml(pathname)}">${words}</a>` : words
  return protocol === 'https:' ? `<a href="${escapeHtml(url)}">${words}</a>` : words
}
