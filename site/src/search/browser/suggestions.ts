import type { SearchAnswer } from '@infos-droits/shared/search'
import { markup } from '../markup.ts'
import { KIND_LABELS, SUGGESTIONS } from '../labels.fr.ts'
import { QUERY_MAX, QUERY_MIN, writeQuery, type SearchQuery } from '../query.ts'
import { startClient } from './client.ts'
import { afterPause, byId } from './dom.ts'
import { makeListbox, type Option } from './listbox.ts'

/** The search field of the home page and of « not found »: pages proposed while typing. */

const PROPOSED = 5
const SETTLED_MS = 600

const form = byId('recherche', HTMLFormElement)
const input = byId('q', HTMLInputElement)

const list = makeListbox({ input, label: SUGGESTIONS.list })
form.append(list.element, list.status)

const tell = afterPause(() => list.tell(SUGGESTIONS.count(list.size())), SETTLED_MS)

const client = startClient({
  limit: PROPOSED,
  onAnswer: ({ query, answer }) => {
    if (document.activeElement !== input) return
    list.show(optionsOf({ query, answer }))
    tell.wait()
  },
  onFailed: () => list.show([]),
})

/** Words of danger lead to the page that shows whom to call. */
const optionsOf = ({ query, answer }: { query: SearchQuery; answer: SearchAnswer }): Option[] => [
  ...(answer.dangers.length === 0
    ? []
    : [
        {
          url: `${form.action}?${writeQuery(query)}`,
          content: markup`<strong class="urgent">${SUGGESTIONS.urgent}</strong>`,
        },
      ]),
  ...answer.hits.map(({ url, kind, title }) => ({
    url,
    content: markup`<span class="kind">${KIND_LABELS[kind]}</span> ${title}`,
  })),
]

input.addEventListener('focus', client.prepare, { once: true })
// Once closed, the list must not come back with a later answer.
input.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') client.drop()
})
input.addEventListener('input', () => {
  const text = input.value.trim().slice(0, QUERY_MAX)
  if (text.length >= QUERY_MIN) {
    client.ask({ text, facets: {} })
    return
  }
  client.drop()
  tell.stop()
  list.show([])
})
