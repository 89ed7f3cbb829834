import { mailLink, textLink } from '../../paper/index.ts'
import {
  afterPause,
  byId,
  hide,
  markup,
  QUERY_MAX,
  QUERY_MIN,
  write,
} from '../../search/browser/index.ts'
import type { PageAction } from '../keys.ts'
import { COUNTER, TRAY } from '../labels.fr.ts'
import { remember, type CounterPage } from '../pages-kept.ts'
import { rubricOf } from '../visits.ts'
import { printHandOut, type Letterhead } from './hand-out.ts'
import { listenToKeys } from './keys.ts'
import { forgetAll, loadRecents, saveRecents } from './kept.ts'
import { makeDeskCode } from './desk-code.ts'
import { dropSite, keepSite } from './offline.ts'
import { makeResults } from './results.ts'
import { makeTray } from './tray.ts'
import { isComingBack, keepTyped, typedBefore } from './typed-words.ts'
import { makeVisitBar } from './visit-bar.ts'

/** `/guichet/`: desk mode, all by keyboard. */

/** What is found is told once the typing pauses, or as soon as it is there when that comes later. */
const SETTLED_MS = 600

const root = byId('guichet', HTMLElement)
const form = byId('guichet-recherche', HTMLFormElement)
const input = byId('q', HTMLInputElement)
const status = byId('guichet-annonce', HTMLElement)
const help = byId('guichet-touches', HTMLDialogElement)
const steps = byId('guichet-etapes', HTMLTextAreaElement)
const recents = byId('guichet-dernieres', HTMLElement)
const letterhead: Letterhead = {
  siteName: root.dataset['siteName'] ?? '',
  siteUrl: root.dataset['siteUrl'] ?? '',
  desk: root.dataset['desk'] ?? '',
}

let found = ''
/** Enter came before the results of what was typed. */
let isOpeningFirst = false

const tell = (text: string) => write(status, text)
let isTyping = false
const tellFound = afterPause(() => {
  isTyping = false
  if (results.isFor(typed())) tell(found)
}, SETTLED_MS)

const results = makeResults({
  onShown: (count) => {
    found = count
    if (!isTyping && results.isFor(typed())) tell(found)
    if (isOpeningFirst && results.isFor(typed())) openFirst()
  },
  onFailed: () => {
    tellFound.stop()
    isTyping = false
    tell(COUNTER.failed)
  },
})
const tray = makeTray({
  list: byId('guichet-remise', HTMLElement),
  empty: byId('guichet-remise-vide', HTMLElement),
  count: byId('guichet-remise-nombre', HTMLElement),
})

const deskCode = makeDeskCode()
const typed = () => input.value.trim().slice(0, QUERY_MAX)

/** Of the first result that belongs to one. */
const rubricSearched = () => {
  const shown = results.isFor(typed()) ? results.items().map(results.pageOf) : []
  return shown.map(({ url }) => rubricOf(url)).find((rubric) => rubric !== null) ?? null
}

const visit = makeVisitBar({
  deskCode: deskCode.code,
  isSearching: () => typed() !== '',
  rubricSearched,
})

const update = () => {
  keepTyped(input.value)
  isOpeningFirst = false
  // A count stands only beside the results that it counts.
  tellFound.stop()
  if (typed().length >= QUERY_MIN) {
    isTyping = true
    tellFound.wait()
    tell(results.hasFailed() ? COUNTER.failed : COUNTER.searching)
    results.ask(typed())
  } else {
    results.clear()
    tell('')
  }
}

/** Other words are another search. */
const searchAnew = () => {
  visit.searchedAnew()
  update()
}

const clear = () => {
  input.value = ''
  searchAnew()
  input.focus()
}

/* Opening pages, and the last ones that were. */

const opened = (page: CounterPage) => {
  saveRecents(remember(loadRecents(), page))
  visit.meant(page)
}

const showRecents = () => {
  const pages = loadRecents()
  recents.innerHTML =
    markup`${pages.map(({ id, url, title }) => markup`<li data-id="${id}"><a class="counter-page" href="${url}">${title}</a></li>`)}`.html
  hide(byId('guichet-aucune', HTMLElement), pages.length > 0)
}

const openFirst = () => {
  isOpeningFirst = false
  const first = results.items()[0]
  if (first === undefined) return
  const page = results.pageOf(first)
  opened(page)
  location.assign(page.url)
}

root.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a.counter-link, a.counter-page') : null
  const id = link?.closest<HTMLElement>('[data-id]')?.dataset['id']
  if (link === null || id === undefined) return
  opened({ id, url: link.getAttribute('href') ?? '', title: link.textContent })
})

/* What is done with pages. */

const print = async (pages: CounterPage[], said: string[] | null) => {
  tell(TRAY.preparing)
  const place = byId('guichet-papier', HTMLElement)
  const { shortOf, waysOf } = results
  const missing = await printHandOut({ place, pages, steps: said, letterhead, shortOf, waysOf })
  tell(missing.map(TRAY.missing).join(' '))
}

/** As short as can be: it is read on a small telephone, and perhaps typed again. */
const shortened = (page: CounterPage): CounterPage => ({ ...page, url: results.shortOf(page.url) })

const act = (action: PageAction, pages: CounterPage[]) => {
  tellFound.stop()
  if (pages.length === 0) {
    tell(TRAY.empty)
    return
  }
  const [first] = pages
  if (first !== undefined) visit.meant(first)
  if (action === 'oriented') visit.oriented()
  else if (action === 'print') void print(pages, null)
  else if (action === 'mail') location.assign(mailLink({ pages, ...letterhead }))
  else if (action === 'text')
    location.assign(textLink({ pages: pages.map(shortened), ...letterhead }))
  else tell(pages.map(tray.add).join(' '))
}

results.element.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
  const item = button?.closest<HTMLElement>('.counter-result')
  if (!button || !item) return
  act(button.dataset['action'] as PageAction, [results.pageOf(item)])
})

const trayActions: Record<string, () => void> = {
  print: () => {
    const said = linesIn(steps.value)
    if (tray.pages().length + said.length === 0) tell(TRAY.empty)
    else void print(tray.pages(), said)
  },
  mail: () => act('mail', tray.pages()),
  text: () => act('text', tray.pages()),
  clear: () => {
    tray.clear()
    steps.value = ''
    tell(TRAY.empty)
  },
}
for (const button of root.querySelectorAll<HTMLElement>('[data-tray]'))
  button.addEventListener('click', () => trayActions[button.dataset['tray'] ?? '']?.())

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

listenToKeys({
  root,
  input,
  results,
  help,
  clear,
  notFound: visit.notFound,
  act: (action, item) => act(action, [results.pageOf(item)]),
})

/* The field. */

input.addEventListener('input', searchAnew)
form.addEventListener('submit', (event) => {
  if (!byId('guichet-panne', HTMLElement).hidden) return
  event.preventDefault()
  if (results.isFor(typed())) openFirst()
  else isOpeningFirst = typed().length >= QUERY_MIN
})
byId('guichet-aide', HTMLElement).addEventListener('click', () => help.showModal())

const isFree = () => document.activeElement === null || document.activeElement === document.body

/** After coming back from a page: what was typed, chosen whole so that other words take its place. */
const resume = ({ persisted: isAsLeft }: PageTransitionEvent) => {
  const isBack = isAsLeft || isComingBack()
  if (isBack && input.value === '') input.value = typedBefore()
  showRecents()
  if (typed().length >= QUERY_MIN && !results.isFor(typed())) update()
  if (isFree()) input.focus()
  if (isBack && document.activeElement === input) input.select()
}
if (!isComingBack()) {
  keepTyped('')
  visit.renew()
}
addEventListener('pageshow', resume)
addEventListener('focus', () => {
  if (isFree()) input.focus()
})

const remove = byId('guichet-enlever', HTMLElement)
const removeNote = byId('guichet-enlever-note', HTMLElement)
/** Notes that were said to be lost if it is removed all the same. */
let warnedOf = 0
const removeAll = async () => {
  const unsent = await visit.sendAll()
  const isWarned = unsent <= warnedOf
  warnedOf = unsent
  write(removeNote, isWarned ? '' : COUNTER.unsent(unsent))
  if (!isWarned) return
  visit.forget()
  tray.clear()
  deskCode.forget()
  forgetAll()
  showRecents()
  await dropSite()
  write(byId('guichet-age', HTMLElement), COUNTER.removed)
}
remove.addEventListener('click', () => void removeAll())

results.prepare()
void keepSite((text) => write(byId('guichet-age', HTMLElement), text))
