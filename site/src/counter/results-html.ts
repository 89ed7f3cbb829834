import type { SearchHit } from '@infos-droits/shared/search'
import { markup, type Markup } from '../search/browser/index.ts'
import type { CounterData, CounterWay } from './data.ts'
import type { CounterGroup } from './groups.ts'
import type { PageAction } from './keys.ts'
import { ACTIONS, COUNTER } from './labels.fr.ts'

const BUTTONS: { action: Exclude<PageAction, 'oriented'>; icon: string; key: string }[] = [
  { action: 'print', icon: 'print', key: 'P' },
  { action: 'mail', icon: 'mail', key: 'M' },
  { action: 'text', icon: 'message', key: 'S' },
  { action: 'add', icon: 'add', key: 'A' },
]
/** Places of one partner that are read at a glance; its page has them all. */
const WAYS_MAX = 3

/** The list of results of desk mode. Icons are those of `components/search/SearchIcons.astro` and the page’s own. */
export const counterResultsHtml = ({
  groups,
  ways,
}: {
  groups: CounterGroup[]
  ways: CounterData['ways']
}): Markup =>
  markup`${groups.map(
    ({ name, hits }) => markup`
<section aria-labelledby="groupe-${name}">
<h2 id="groupe-${name}">${COUNTER.groups[name]}</h2>
<ol class="counter-results">${hits.map((hit) => resultItem({ hit, ways: ways[hit.id] ?? [] }))}</ol>
</section>`,
  )}`

const resultItem = ({ hit, ways }: { hit: SearchHit; ways: CounterWay[] }): Markup => markup`
<li class="counter-result" data-id="${hit.id}">${door(hit)}
<div class="counter-text"><a class="counter-link" href="${hit.url}">${hit.title}</a>${waysOf(ways)}</div>
<div class="counter-actions">${BUTTONS.map((button) => actionButton({ button, title: hit.title }))}</div>
</li>`

const waysOf = (ways: CounterWay[]): Markup | null =>
  ways.length === 0
    ? null
    : markup`<ul class="counter-ways">${ways.slice(0, WAYS_MAX).map(wayItem)}</ul>`

const wayItem = ({ phone, label, town, hours }: CounterWay): Markup => {
  const facts = [label, label?.includes(town ?? '') === true ? null : town, hours]
  const said = facts.filter((fact) => fact !== null && fact !== '').join(' · ')
  const number = phone && markup`<a class="phone" href="${phone.href}">${phone.shown}</a> `
  return markup`<li>${number}<span>${said}</span></li>`
}

const actionButton = ({
  button: { action, icon: name, key },
  title,
}: {
  button: (typeof BUTTONS)[number]
  title: string
}): Markup =>
  markup`<button type="button" data-action="${action}" title="${ACTIONS[action]} (${key})">${icon(name)}<span class="visually-hidden">${ACTIONS[action]}${ACTIONS.of(title)}</span><kbd aria-hidden="true">${key}</kbd></button>`

const door = ({ kind, facets }: SearchHit): Markup => {
  const rubric = facets.rubric?.[0]
  const name =
    rubric ?? (kind === 'hotline' ? 'phone' : kind === 'organization' ? 'place' : 'message')
  const colour = rubric === undefined ? '' : ` r-${rubric}`
  return markup`<span class="mark mark-small${colour}" aria-hidden="true">${icon(name)}</span>`
}

const ICON_ATTRIBUTES: Markup = {
  html: 'class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"',
}

const icon = (name: string): Markup =>
  markup`<svg ${ICON_ATTRIBUTES}><use href="#icone-${name}"></use></svg>`
