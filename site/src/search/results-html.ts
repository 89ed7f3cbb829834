import type { Excerpt, SearchHit } from '@infos-droits/shared/search'
import { callLink } from '../telephone/index.ts'
import { GROUP_LABELS, KIND_LABELS, QUESTION_GUIDES, RESULTS } from './labels.fr.ts'
import { markup, type Markup } from './markup.ts'
import type { Excerpts, ResultGroup, ResultsView } from './view.ts'

/** What the results are, in one line; the words themselves stand in the field above. */
export const headlineOf = ({ answer, isNarrowed }: ResultsView): string => {
  if (answer.hits.length === 0) return isNarrowed ? RESULTS.noneOfThese : RESULTS.none
  return answer.isNearest ? RESULTS.nearest : RESULTS.count(answer.total)
}

/** The same for the title of the page, with the words. */
export const titleOf = (view: ResultsView): string =>
  RESULTS.title({ headline: headlineOf(view), text: view.query.text })

/**
 * The list of results as markup, the same from the server and in the browser. Icons are those of
 * `components/search/SearchIcons.astro`.
 */
export const resultsHtml = ({
  view,
  excerpts,
}: {
  view: ResultsView
  excerpts: Excerpts
}): Markup => {
  const { best, groups } = view
  const first = best && markup`<div class="best">${resultItem(best, excerpts)}</div>`
  const sections = groups.map((group) => groupSection(group, excerpts))
  return markup`${notes(view)}${first}${meaningsOf(view)}${sections}`
}

/** How the words were read; its place is kept even when there is nothing to say. */
const notes = ({ answer, isNarrowed }: ResultsView): Markup => {
  const { hits, mended, isNearest } = answer
  const said = [
    ...(mended === null ? [] : [markup`${RESULTS.mended} <strong>${mended}</strong>`]),
    ...(isNearest && hits.length > 0 ? [markup`${RESULTS.nearestHelp}`] : []),
    ...(hits.length > 0 ? [] : [markup`${isNarrowed ? RESULTS.noneNarrowed : RESULTS.noneHelp}`]),
  ]
  return markup`<div class="search-notes">${said.map((note) => markup`<p>${note}</p>`)}</div>`
}

/** What the words were taken to mean: under the best result, which must not move for it. */
const meaningsOf = ({ answer: { understood } }: ResultsView): Markup | null => {
  const telling = understood.filter((word) => word.telling.length > 0)
  return telling.length === 0
    ? null
    : markup`<p class="meanings">${RESULTS.understood} ${meanings(telling)}</p>`
}

/** Words and meanings beyond these would only be read as noise. */
const UNDERSTOOD_MAX = 3
const MEANS_MAX = 2

const meanings = (understood: { said: string; telling: string[] }[]): string =>
  understood
    .slice(0, UNDERSTOOD_MAX)
    .map(({ said, telling }) =>
      RESULTS.means({ said, means: telling.slice(0, MEANS_MAX).join(', ') }),
    )
    .join('\u202F; ')

/** Id of the heading of a group. */
export const groupId = (name: ResultGroup['name']): string => `groupe-${name}`

const groupSection = ({ name, first, more }: ResultGroup, excerpts: Excerpts): Markup => markup`
<section aria-labelledby="${groupId(name)}">
<h3 id="${groupId(name)}">${GROUP_LABELS[name]}</h3>
<ol class="results">${first.map((hit) => markup`<li>${resultItem(hit, excerpts)}</li>`)}</ol>
${more.length === 0 ? null : moreTitles(more)}
</section>`

const moreTitles = (hits: SearchHit[]): Markup => markup`
<details class="more">
<summary>${RESULTS.more(hits.length)}</summary>
<ul class="guides">${hits.map((hit) => markup`<li><a href="${hit.url}">${hit.title}</a></li>`)}</ul>
</details>`

const resultItem = (hit: SearchHit, excerpts: Excerpts): Markup => markup`
<div class="result" data-id="${hit.id}">${door(hit)}
<div class="result-text">
<span class="kind">${KIND_LABELS[hit.kind]}</span>
<a href="${hit.url}">${hit.title}</a>
<p class="excerpt">${excerptHtml(excerpts[hit.id])}</p>
${hit.kind === 'hotline' ? call(hit) : null}
</div>
</div>`

/** A sentence of the page, its words that were looked for marked. */
export const excerptHtml = (excerpt: Excerpt | undefined): Markup => {
  if (excerpt === undefined) return markup``
  const { text, marks } = excerpt
  let done = 0
  const parts = marks.map(([start, end]) => {
    const before = text.slice(done, start)
    done = end
    return markup`${before}<mark>${text.slice(start, end)}</mark>`
  })
  return markup`${parts}${text.slice(done)}`
}

/** The number stands before the colon in the title of a line: see `documentsOf`. */
const call = ({ title }: SearchHit): Markup | null => {
  const number = /^[\d\s]+(?=\s:)/.exec(title)?.[0]
  if (number === undefined) return null
  const { href, isText } = callLink(number)
  const label = isText ? RESULTS.textTo(number) : RESULTS.call(number)
  return markup`<a class="phone" href="${href}">${icon(isText ? 'message' : 'phone')}${label}</a>`
}

/** The little door of the rubric; a telephone for a line. */
const door = ({ kind, facets }: SearchHit): Markup => {
  const rubric = facets.rubric?.[0]
  const name = rubric ?? (kind === 'hotline' ? 'phone' : 'place')
  const colour = rubric === undefined ? '' : ` r-${rubric}`
  return markup`<span class="mark mark-small${colour}" aria-hidden="true">${icon(name)}</span>`
}

const ICON_ATTRIBUTES: Markup = {
  html: 'class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"',
}

const icon = (name: string): Markup =>
  markup`<svg ${ICON_ATTRIBUTES}><use href="#icone-${name}"></use></svg>`

/** Guides that may answer, beside a form whose text must not be lost: each opens in a tab of its own. */
export const guideItemsHtml = (guides: { url: string; title: string }[]): Markup => {
  const note = markup`<span class="visually-hidden">${QUESTION_GUIDES.newTab}</span>`
  return markup`${guides.map(({ url, title }) => markup`<li><a href="${url}" target="_blank">${title} ${note}</a></li>`)}`
}
