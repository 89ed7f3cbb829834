import { EDIT, NAMES, WORDS } from './labels.fr.ts'

/** Sets an attribute once, so that watching for changes comes to an end. */
const set = (element: Element, attribute: string, value: string): void => {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value)
}

const each = (root: Element, selector: string, mendOne: (element: Element) => void): void => {
  if (root.matches(selector)) mendOne(root)
  root.querySelectorAll(selector).forEach(mendOne)
}

/** What a field is called on the screen, without its star. */
const fieldName = (element: Element): string | null => {
  const label = element.closest('.field-type, .condition')?.querySelector('.field-label')
  const words = label?.textContent.replace(/\s*\*\s*$/, '').trim()
  return words === undefined || words === '' ? null : words
}

/** Inputs that have a label beside them, and no tie to it. */
const UNTIED = '.rs__input, .ContentEditable__root, .date-time-picker input, .dropzone input'

const hasName = (element: Element): boolean =>
  element.hasAttribute('aria-labelledby') ||
  Boolean(element.getAttribute('aria-label')) ||
  (element instanceof HTMLInputElement && (element.labels?.length ?? 0) > 0)

const byField = (element: Element): void => {
  const name = fieldName(element)
  if (name !== null && !hasName(element)) set(element, 'aria-label', name)
}

/** A dialog that is named after its place in the code is called by its title. */
const byTitle = (dialog: Element): void => {
  const title = dialog.querySelector('h1, h2')?.textContent.trim()
  if (title) set(dialog, 'aria-label', title)
}

const inFrench = (element: Element): void => {
  const name = /^Edit (.+)$/.exec(element.getAttribute('aria-label') ?? '')?.[1]
  if (name !== undefined) set(element, 'aria-label', EDIT(name))
}

const translate = (root: Element): void => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = texts.currentNode
    const words = WORDS[node.nodeValue ?? '']
    if (words !== undefined) node.nodeValue = words
  }
}

/** Gives names to what has none under `root`, and takes away what screen readers stumble on. */
export const mend = (root: Element): void => {
  for (const [selector, name] of NAMES)
    each(root, selector, (element) => {
      set(element, 'aria-label', name)
      if (element.hasAttribute('title')) set(element, 'title', name)
    })
  each(root, UNTIED, byField)
  each(root, 'dialog[aria-label]', byTitle)
  each(root, '[aria-label^="Edit "]', inFrench)
  // Hidden from a screen reader, yet reached by the keyboard.
  each(root, '.dropdown-indicator[aria-hidden]', (element) => set(element, 'tabindex', '-1'))
  each(root, '.clear-indicator[aria-hidden]', (element) => element.removeAttribute('aria-hidden'))
  // A button that is on or off.
  each(root, '[role="button"][aria-checked]', (element) => set(element, 'role', 'switch'))
  each(root, '.doc-tabs__tabs', (element) => set(element, 'role', 'group'))
  each(root, '.template-default__wrap', (element) => {
    if (element.querySelector('main') === null) set(element, 'role', 'main')
  })
  translate(root)
}
