import { RESULTS } from '../labels.fr.ts'
import {
  isNarrowed,
  QUERY_MAX,
  QUERY_MIN,
  readQuery,
  writeQuery,
  type SearchQuery,
} from '../query.ts'
import { excerptHtml, groupId, headlineOf, resultsHtml, titleOf } from '../results-html.ts'
import {
  EXCERPT_MAX,
  firstScreenOf,
  HITS_MAX,
  idsShown,
  viewOf,
  type Excerpts,
  type ResultsView,
} from '../view.ts'
import { afterPaint } from './after-paint.ts'
import { startClient, type Answered } from './client.ts'
import { afterPause, byId, hide, showDangers, write } from './dom.ts'
import { showFacets } from './facets.ts'
import { bringUp, listenToKeys } from './keys.ts'
import { showOtherPages } from './other-pages.ts'
import { patch } from './patch.ts'
import { typedAhead } from './typed-ahead.ts'

/**
 * `/recherche/`: results while typing. Without this script, and whenever the index cannot be had, the
 * same form is answered by the server.
 */

/** Excerpts are fetched, the address changed and the count told only once the typing pauses. */
const EXCERPTS_MS = 200
const SETTLED_MS = 600

/** Width in pixels below which an excerpt has three short lines instead of two long ones. */
const NARROW = 600

const form = byId('recherche', HTMLFormElement)
const input = byId('q', HTMLInputElement)
const reply = byId('recherche-reponse', HTMLElement)
const headline = byId('resultats', HTMLElement)
const list = byId('resultats-liste', HTMLElement)
const status = byId('recherche-annonce', HTMLElement)
const facets = byId('affiner', HTMLDetailsElement)
/** Shown only while choices are not followed at once: without the index. */
const applyFacets = byId('affiner-appliquer', HTMLElement)
const clearFacets = byId('affiner-enlever', HTMLElement)
/** « – name of the site », behind the title of every page. */
const titleEnd = / – [^–]*$/.exec(document.title)?.[0] ?? ''
const titleAtFirst = document.querySelector('h1')?.textContent ?? ''
const askLink = byId('question-lien', HTMLAnchorElement)

let shown: ResultsView | null = null
/** The last excerpt of each page stands in its place until the next one is there. */
const excerpts: Excerpts = {}
/** Where markup becomes elements before they take their place. */
const fresh = document.createElement('template')
const restLater = afterPaint()

const client = startClient({
  limit: HITS_MAX,
  onAnswer: show,
  onFailed: () => (applyFacets.hidden = false),
  onExcerpt: (id, excerpt) => {
    const { html } = excerptHtml(excerpt)
    if (html === excerptHtml(excerpts[id]).html) return
    excerpts[id] = excerpt
    const place = list.querySelector(`[data-id="${CSS.escape(id)}"] .excerpt`)
    if (place !== null) place.innerHTML = html
  },
  onElsewhere: (text, pages) => {
    if (shown?.query.text === text) showOtherPages(pages)
  },
})

const currentQuery = (): SearchQuery => {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') params.append(name, value)
  return readQuery(params)
}

const update = () => {
  const query = currentQuery()
  if (query.text.length < QUERY_MIN) clear()
  else client.ask(query)
}

/** Asks before the letter is on screen; should another text come of it, that one is asked behind. */
const askAhead = (event: InputEvent) => {
  const text = typedAhead(input, event)?.trim().slice(0, QUERY_MAX)
  if (text === undefined || text.length < QUERY_MIN || shown === null) return
  client.ask({ text, facets: shown.query.facets })
}

/** Shorter, the last word is only beginning. */
const WORD_MIN = 3

/**
 * True while only small words are there (« je n’ai plus de »), or the beginning of one: nothing to say
 * yet, not even « nothing ».
 */
const isTooEarly = ({ isBare, query, answer: { hits, dangers } }: Answered): boolean => {
  const last = query.text.split(/\s+/).at(-1) ?? ''
  const isNothing = hits.length === 0 && dangers.length === 0 && !isNarrowed(query.facets)
  return isNothing && (isBare || last.length < WORD_MIN)
}

function show(answered: Answered) {
  const { query, answer } = answered
  if (isTooEarly(answered)) {
    empty()
    setAddress(query)
    return
  }
  const view = viewOf({ query, answer })
  const isFirst = shown === null
  shown = view
  showDangers(answer.dangers)
  write(headline, headlineOf(view))
  const isStart = beginsAlike(view)
  fill(isStart ? firstScreenOf(view) : view, { isStart })
  restLater.wait(() => {
    if (isStart) fill(view)
    showAround(view)
  })
  // Whoever watches the list sees that an answer has come, even the same one.
  list.firstElementChild?.replaceWith(list.firstElementChild.cloneNode(true))
  toggleBeginning(false)
  if (isFirst) bringUp(form)
  excerptsLater.wait()
  settleLater.wait()
}

/** Then the rest of the list can stay for a moment; another first group would stand there twice. */
const beginsAlike = ({ groups }: ResultsView): boolean => {
  const [first] = groups
  const label = list.querySelector('section')?.getAttribute('aria-labelledby') ?? null
  return label === null || (first !== undefined && label === groupId(first.name))
}

const fill = (view: ResultsView, part = { isStart: false }) => {
  fresh.innerHTML = resultsHtml({ view, excerpts }).html
  patch(list, fresh.content, part)
}

/** What stands around the list waits until what is in sight is painted. */
const showAround = (view: ResultsView) => {
  showFacets({ root: facets, view })
  hide(applyFacets, true)
  hide(clearFacets, !view.isNarrowed)
  showOtherPages([])
}

const clear = () => {
  client.drop()
  empty()
  setAddress({ text: '', facets: {} })
}

/** Back to what stands there before anything is found. */
const empty = () => {
  restLater.stop()
  excerptsLater.stop()
  settleLater.stop()
  shown = null
  showDangers([])
  toggleBeginning(true)
  list.replaceChildren()
  status.textContent = ''
}

/** What stands there before anything is searched for; afterwards the words go with a question. */
const toggleBeginning = (isBeginning: boolean) => {
  if (reply.hidden !== isBeginning) {
    reply.hidden = isBeginning
    document.getElementById('premiers-mots')?.toggleAttribute('hidden', !isBeginning)
    byId('question-reprise', HTMLElement).hidden = isBeginning
  }
  askLink.href = `${askLink.dataset['carries'] ?? ''}${encodeURIComponent(input.value.trim())}`
}

const excerptsLater = afterPause(() => {
  if (shown === null) return
  const max = EXCERPT_MAX[innerWidth < NARROW ? 'narrow' : 'wide']
  client.excerpts({ ids: idsShown(shown), stems: shown.answer.stems, max })
}, EXCERPTS_MS)

const settle = () => {
  settleLater.stop()
  if (shown === null) return
  const { query, answer, best } = shown
  setAddress(query)
  status.textContent = [
    ...(answer.dangers.length > 0 ? [RESULTS.danger] : []),
    `${headlineOf(shown)}.`,
    ...(best === null ? [] : [RESULTS.first(best.title)]),
  ].join(' ')
  const isLost = answer.isNearest || answer.hits.length === 0
  if (isLost && !shown.isNarrowed)
    client.elsewhere({ text: query.text, known: answer.hits.map((hit) => hit.url) })
}
const settleLater = afterPause(settle, SETTLED_MS)

const setAddress = (query: SearchQuery) => {
  const search = query.text === '' ? '' : `?${writeQuery(query)}`
  history.replaceState(null, '', location.pathname + search)
  document.title = (shown === null ? titleAtFirst : titleOf(shown)) + titleEnd
}

const isShown = (query: SearchQuery) =>
  shown !== null && writeQuery(shown.query) === writeQuery(query)

input.addEventListener('focus', client.prepare, { once: true })
input.addEventListener('beforeinput', askAhead)
input.addEventListener('input', update)
facets.addEventListener('change', update)
applyFacets.hidden = true
clearFacets.addEventListener('click', (event) => {
  if (!applyFacets.hidden) return
  event.preventDefault()
  for (const box of facets.querySelectorAll('input')) box.checked = false
  facets.querySelector('summary')?.focus()
  update()
})
form.addEventListener('submit', (event) => {
  // Not there yet, on a slow network: the server is quicker.
  if (!isShown(currentQuery())) return
  event.preventDefault()
  settle()
  headline.focus()
})
addEventListener('pageshow', () => {
  const address = readQuery(new URLSearchParams(location.search))
  // Kept on a device and read without a network, the page has not what its address asks for.
  const isUnanswered = input.value === '' && address.text !== ''
  if (isUnanswered) input.value = address.text
  if (isUnanswered || writeQuery(currentQuery()) !== writeQuery(shown?.query ?? address)) update()
})
listenToKeys({ input, reply, update })
if (input.value === '' && !isSavingData()) client.prepare()

function isSavingData(): boolean {
  return (
    'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true
  )
}
