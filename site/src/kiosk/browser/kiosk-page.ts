import { byId, write } from '../../search/browser/index.ts'
import { idleState } from '../idle.ts'
import { IDLE } from '../labels.fr.ts'
import { closeDialogs, showOutside, showTake } from './dialogs.ts'

/**
 * The kiosk: the site in a frame of its own. A new frame has no history, no form filled in and nothing
 * remembered, so that clearing is to put a new one in the place of the old.
 */
const place = byId('contenu', HTMLElement)
const asking = byId('borne-encore-la', HTMLDialogElement)
const askingText = byId('borne-encore-la-texte', HTMLElement)

/** Read from two steps away, by someone who forgot their glasses. */
const TEXT_SIZE = '125%'
const LOOK_EVERY_MS = 500
const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'scroll', 'touchstart'] as const

const siteName = place.dataset['siteName'] ?? ''
let touchedAt = performance.now()
let isUntouched = true

const touch = () => {
  // Once asked, only an answer counts: a sleeve on the table is not a person.
  if (asking.open) return
  touchedAt = performance.now()
  isUntouched = false
}

const stay = () => {
  touchedAt = performance.now()
}

const listen = (target: EventTarget) => {
  for (const name of TOUCHES) target.addEventListener(name, touch, { capture: true, passive: true })
}

const frameOf = (): HTMLIFrameElement => {
  const frame = place.querySelector('iframe')
  if (frame === null) throw new Error('the kiosk has no frame')
  return frame
}

/** What the page is about: the title of its tab ends with the name of the site, which the mail adds. */
const titleOf = (page: Document): string =>
  page.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() || page.title

const prepare = (frame: HTMLIFrameElement) => {
  const page = frame.contentDocument
  if (page === null) return
  page.documentElement.style.fontSize = TEXT_SIZE
  listen(page)
  for (const field of page.querySelectorAll('input, textarea'))
    field.setAttribute('autocomplete', 'off')
  page.addEventListener('click', (event) => {
    // Of the frame’s own realm: « instanceof » would not know it.
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href]')
    if (!link?.href.startsWith('http') || new URL(link.href).origin === location.origin) return
    event.preventDefault()
    showOutside(link.href)
  })
}

const clear = () => {
  asking.close()
  closeDialogs()
  sessionStorage.clear()
  const old = frameOf()
  const fresh = old.cloneNode() as HTMLIFrameElement
  old.replaceWith(fresh)
  watch(fresh)
  isUntouched = true
  touchedAt = performance.now()
  window.scrollTo(0, 0)
}

const watch = (frame: HTMLIFrameElement) => {
  frame.addEventListener('load', () => {
    prepare(frame)
  })
  if (frame.contentDocument?.readyState === 'complete') prepare(frame)
}

const look = () => {
  if (isUntouched) return
  const state = idleState(performance.now() - touchedAt)
  if (state.name === 'cleared') clear()
  else if (state.name === 'asking') {
    write(askingText, IDLE.text(state.secondsLeft))
    if (!asking.open) asking.showModal()
  }
}

byId('borne-recommencer', HTMLButtonElement).addEventListener('click', clear)
byId('borne-effacer', HTMLButtonElement).addEventListener('click', clear)
byId('borne-imprimer', HTMLButtonElement).addEventListener('click', () => {
  const shown = frameOf().contentWindow
  shown?.focus()
  shown?.print()
})
byId('borne-emporter', HTMLButtonElement).addEventListener('click', () => {
  const page = frameOf().contentDocument
  if (page === null) return
  const short = page.querySelector<HTMLElement>('[data-short]')?.dataset['short']
  const address = page.location.href
  showTake({ title: titleOf(page), address, short: short ?? address, siteName })
})
// Before it closes by a button, and after it was closed by a key.
for (const name of ['submit', 'close']) asking.addEventListener(name, stay)

listen(document)
watch(frameOf())
setInterval(look, LOOK_EVERY_MS)
