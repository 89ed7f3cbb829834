import { hide, markup, write } from '../../search/browser/index.ts'
import { ACTIONS, TRAY } from '../labels.fr.ts'
import { addToTray, removeFromTray, TRAY_MAX, type CounterPage } from '../pages-kept.ts'
import { loadTray, saveTray } from './kept.ts'

export type Tray = {
  pages: () => CounterPage[]
  /** Answers what to tell. */
  add: (page: CounterPage) => string
  clear: () => void
}

/** The list of pages of the hand-out, with what removes each. */
export const makeTray = ({
  list,
  empty,
  count,
}: {
  list: HTMLElement
  /** Shown while there is nothing in it. */
  empty: HTMLElement
  count: HTMLElement
}): Tray => {
  let pages = loadTray()
  const show = () => {
    list.innerHTML = markup`${pages.map(item)}`.html
    hide(list, pages.length === 0)
    hide(empty, pages.length > 0)
    write(count, pages.length === 0 ? '' : `(${String(pages.length)})`)
    saveTray(pages)
  }
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    const id = button?.closest('li')?.dataset['id']
    if (button === null || id === undefined) return
    pages = removeFromTray(pages, id)
    show()
    // The button is gone: the focus goes to what is there still.
    const next = list.querySelector('button')
    if (next === null) list.closest('section')?.querySelector('h2')?.focus()
    else next.focus()
  })
  show()
  return {
    pages: () => pages,
    add: (page) => {
      const { tray, outcome } = addToTray(pages, page)
      pages = tray
      show()
      if (outcome === 'full') return TRAY.full(TRAY_MAX)
      return outcome === 'added' ? ACTIONS.added(page.title) : ACTIONS.already(page.title)
    },
    clear: () => {
      pages = []
      show()
    },
  }
}

const item = ({ id, url, title }: CounterPage) => markup`
<li data-id="${id}"><a class="counter-page" href="${url}">${title}</a>
<button type="button" class="tray-remove" title="${TRAY.removeItem(title)}"><span aria-hidden="true">×</span><span class="visually-hidden">${TRAY.removeItem(title)}</span></button></li>`
