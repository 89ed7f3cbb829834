import { markup, type Markup } from '../markup.ts'

export type Option = { url: string; content: Markup }

export type Listbox = {
  element: HTMLElement
  /** Tells screen readers how many are proposed. */
  status: HTMLElement
  show: (options: Option[]) => void
  size: () => number
  tell: (text: string) => void
}

/**
 * A list of pages under a field. Arrows move through it, Enter opens the page chosen, or sends the
 * form when none is; Escape closes it. Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export const makeListbox = ({
  input,
  label,
}: {
  input: HTMLInputElement
  label: string
}): Listbox => {
  const element = document.createElement('ul')
  element.id = 'q-liste'
  element.className = 'suggestions'
  element.setAttribute('role', 'listbox')
  element.setAttribute('aria-label', label)
  element.hidden = true
  const status = document.createElement('p')
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  let options: Option[] = []
  let active = -1

  const setActive = (index: number) => {
    active = index
    for (const [place, item] of [...element.children].entries())
      item.setAttribute('aria-selected', String(place === index))
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `q-option-${String(index)}`)
    element.children[index]?.scrollIntoView({ block: 'nearest' })
  }
  /** The page that is chosen stays so when the list is shown anew for the same words. */
  const show = (shown: Option[]) => {
    const chosen = options[active]?.url
    options = shown
    element.innerHTML =
      markup`${shown.map(({ content }, index) => markup`<li role="option" id="q-option-${index}" aria-selected="false">${content}</li>`)}`.html
    element.hidden = shown.length === 0
    input.setAttribute('aria-expanded', String(shown.length > 0))
    if (shown.length === 0) status.textContent = ''
    setActive(shown.findIndex(({ url }) => url === chosen))
  }
  const open = (index: number) => {
    const option = options[index]
    if (option !== undefined) location.assign(option.url)
  }
  /** From the field down to the last, and round. */
  const move = (step: number) => {
    const count = options.length + 1
    setActive(((active + 1 + step + count) % count) - 1)
  }
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => (move(1), true),
    ArrowUp: () => (move(-1), true),
    Enter: () => (active < 0 ? false : (open(active), true)),
    Escape: () => (element.hidden ? false : (show([]), true)),
  }
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', element.id)
  input.setAttribute('aria-expanded', 'false')
  input.addEventListener('keydown', (event) => {
    if (element.hidden || event.isComposing) return
    if (keys[event.key]?.() === true) event.preventDefault()
  })
  input.addEventListener('input', () => setActive(-1))
  input.addEventListener('blur', () => show([]))
  // The field keeps the focus while a page is pressed.
  element.addEventListener('mousedown', (event) => event.preventDefault())
  element.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null
    if (item !== null) open([...element.children].indexOf(item))
  })
  return {
    element,
    status,
    show,
    size: () => options.length,
    tell: (text) => (status.textContent = text),
  }
}
