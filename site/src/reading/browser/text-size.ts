import { READING } from '../labels.fr.ts'
import { makeButton } from './button.ts'

/** Kept for the visit, and only once the person chose; `kept-size.js` reads it on every page. */
const KEY = 'taille'

/** Three letters « A », each at its size. */
export const textSizeButtons = (): HTMLElement => {
  const group = document.createElement('span')
  group.className = 'sizes'
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', READING.size)
  const buttons = READING.sizes.map((label, size) => {
    const button = makeButton('A', () => {
      document.documentElement.className = `size-${String(size)}`
      show(size)
      // Last: where the browser refuses, the choice holds for the page.
      sessionStorage.setItem(KEY, String(size))
    })
    button.setAttribute('aria-label', label)
    button.title = label
    return button
  })
  const show = (chosen: number) =>
    buttons.forEach((button, size) => button.setAttribute('aria-pressed', String(size === chosen)))
  // « size-undefined »: nothing was chosen.
  show(Number(document.documentElement.className.slice(-1)) || 0)
  group.append(...buttons)
  return group
}
