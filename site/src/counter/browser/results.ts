import {
  afterPause,
  byId,
  hide,
  patch,
  showDangers,
  startClient,
} from '../../search/browser/index.ts'
import type { Answered } from '../../search/browser/index.ts'
import { paths } from '@infos-droits/shared/paths'
import type { CounterData, CounterWay } from '../data.ts'
import { groupsOf } from '../groups.ts'
import { COUNTER } from '../labels.fr.ts'
import type { CounterPage } from '../pages-kept.ts'
import { counterResultsHtml } from '../results-html.ts'

/** Hits asked for: enough for every group to have its own. */
const HITS = 40

export type Results = {
  element: HTMLElement
  prepare: () => void
  ask: (text: string) => void
  clear: () => void
  /** Results, in the order of the list. */
  items: () => HTMLElement[]
  pageOf: (item: HTMLElement) => CounterPage
  /** True when the list is that of these words. */
  isFor: (text: string) => boolean
  /** True from when the search does not answer until it does. */
  hasFailed: () => boolean
  /** Path of a page → its short address, when that is known. */
  shortOf: (path: string) => string
  /** Id of a page → how to call who it tells of, when that is known. */
  waysOf: (id: string) => CounterWay[]
}

/** A word that is being typed is nothing for a moment: what was found before it stays that long. */
const NOTHING_MS = 500

/** The results of desk mode, made by the same search as the search page. */
export const makeResults = ({
  onShown,
  onFailed,
}: {
  /** What to say of how many there are: nothing while only small words were typed. */
  onShown: (count: string) => void
  onFailed: () => void
}): Results => {
  const element = byId('guichet-resultats', HTMLElement)
  const none = byId('guichet-rien', HTMLElement)
  const failed = byId('guichet-panne', HTMLElement)
  const fresh = document.createElement('template')
  let { ways, codes }: CounterData = { ways: {}, codes: {} }
  let last: Answered | null = null
  let isFailing = false

  let waiting: Answered | null = null

  /** Nothing moves under the fingers: while a result has the focus, a newer list waits until it has not. */
  const isHeld = () => element.contains(document.activeElement)
  const show = (answered: Answered) => {
    nothingLater.stop()
    waiting = answered
    if (isHeld()) return
    const { hits, dangers } = answered.answer
    const isNothing = hits.length === 0 && dangers.length === 0
    if (isNothing && element.childElementCount > 0) nothingLater.wait()
    else render(answered)
  }
  const showWaiting = () => {
    if (waiting !== null && !isHeld()) render(waiting)
  }
  const nothingLater = afterPause(showWaiting, NOTHING_MS)
  element.addEventListener('focusout', () => setTimeout(showWaiting))

  const render = (answered: Answered) => {
    waiting = null
    last = answered
    isFailing = false
    const { hits, dangers } = answered.answer
    const groups = groupsOf(hits)
    showDangers(dangers)
    fresh.innerHTML = counterResultsHtml({ groups, ways }).html
    patch(element, fresh.content)
    hide(failed, true)
    hide(none, hits.length > 0 || answered.isBare)
    const count = groups.reduce((sum, group) => sum + group.hits.length, 0)
    onShown(count === 0 && answered.isBare ? '' : COUNTER.count(count))
  }
  const fail = () => {
    isFailing = true
    hide(failed, false)
    onFailed()
  }
  const client = startClient({ limit: HITS, onAnswer: show, onFailed: fail })

  /** Numbers come apart from the index: results wait for neither. */
  const loadData = async () => {
    const response = await fetch(paths.counterData()).catch(() => null)
    if (response?.ok !== true) return
    const data = (await response.json()) as Partial<CounterData>
    // One kept by an older version of this page may have another form.
    ways = data.ways ?? {}
    codes = data.codes ?? {}
    if (last !== null) show(last)
  }
  void loadData()

  return {
    element,
    prepare: client.prepareWhole,
    ask: (text) => {
      hide(failed, !isFailing)
      client.ask({ text, facets: {} })
    },
    clear: () => {
      client.drop()
      nothingLater.stop()
      waiting = null
      last = null
      showDangers([])
      element.replaceChildren()
      hide(none, true)
      hide(failed, true)
    },
    items: () => [...element.querySelectorAll<HTMLElement>('.counter-result')],
    pageOf: (item) => {
      const link = item.querySelector('a')
      return {
        id: item.dataset['id'] ?? '',
        url: link?.getAttribute('href') ?? '',
        title: link?.textContent ?? '',
      }
    },
    isFor: (text) => last?.query.text === text,
    hasFailed: () => isFailing,
    waysOf: (id) => ways[id] ?? [],
    shortOf: (path) => {
      const code = codes[path]
      return code === undefined ? path : paths.short(code)
    },
  }
}
