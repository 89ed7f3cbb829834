import { READING } from '../labels.fr.ts'
import { makeButton } from './button.ts'

/** Kept for the visit, and only once the person chose. */
const KEY = 'taille'

/** Puts the page at the size chosen before in this visit. */
export const applyTextSize = (): void => {
  setSize(Number(stored() ?? 0))
}

/** Three letters « A », each at its size. */
export const textSizeButtons = (): HTMLElement => {
  const group = document.createElement('span')
  group.className = 'sizes'
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', READING.size)
  const buttons = READING.sizes.map((label, size) => {
    const button = makeButton('A', () => {
      store(size)
      setSize(size)
      show(size)
    })
    button.setAttribute('aria-label', label)
    button.title = label
    return button
  })
  const show = (chosen: number) =>
    buttons.forEach((button, size) => button.setAttribute('aria-pressed', String(size === chosen)))
  show(Number(stored() ?? 0))
  group.append(...buttons)
  return group
}

const setSize = (size: number): void => {
  const { classList } = document.documentElement
  classList.toggle('size-1', size === 1)
  classList.toggle('size-2', size === 2)
}

/** Storage may be refused by the browser: then the choice holds for the page. */
const stored = (): string | null => {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

const store = (size: number): void => {
  try {
    sessionStorage.setItem(KEY, String(size))
  } catch {
    // Private browsing of some browsers.
  }
}
