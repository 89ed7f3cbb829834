import { markup } from '../markup.ts'
import { byId } from './dom.ts'
import type { OtherPage } from './messages.ts'

/** Fills the last group of the results, found in the full text of pages; empty, it is hidden. */
export const showOtherPages = (pages: OtherPage[]): void => {
  const section = byId('autres-pages', HTMLElement)
  if (section.hidden && pages.length === 0) return
  section.hidden = pages.length === 0
  const items = pages.map(({ url, title }) => markup`<li><a href="${url}">${title}</a></li>`)
  const list = section.querySelector('ul')
  if (list !== null) list.innerHTML = markup`${items}`.html
}
