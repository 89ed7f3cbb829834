import { inParis } from './paris-text.ts'
import { CHOICE, DATE, EDIT, NAMES, SORT, UNTITLED, WORDS } from './labels.fr.ts'

/** Sets an attribute once, so that watching for changes comes to an end. */
const set = (element: Element, attribute: string, value: string): void => {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value)
}

const each = (root: Element, selector: string, mendOne: (element: Element) => void): void => {
  if (root.matches(selector)) mendOne(root)
  root.querySelectorAll(selector).forEach(mendOne)
}

/** What a field is called on the screen, without its star; else what stands in it while it is empty. */
const fieldName = (element: Element): string => {
  const field = element.closest('.field-type, .condition, .react-select')
  const words = field?.querySelector('.field-label, .rs__placeholder')?.textContent
  return words?.replace(/\s*\*\s*$/, '').trim() ?? ''
}

/** Inputs that have a label beside them, and no tie to it. */
const UNTIED = '.rs__input, .ContentEditable__root, .dropzone input, input[role="combobox"]'
const UNTIED_DATE = '.date-time-picker input'

const hasName = (element: Element): boolean =>
  element.hasAttribute('aria-labelledby') ||
  Boolean(element.getAttribute('aria-label')) ||
  (element instanceof HTMLInputElement && (element.labels?.length ?? 0) > 0)

const byField =
  (otherwise: string) =>
  (element: Element): void => {
    if (!hasName(element)) set(element, 'aria-label', fieldName(element) || otherwise)
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

/** A column whose name Payload leaves out of what its arrows are called. */
const withColumn = (arrow: Element): void => {
  const column = arrow.closest('.sort-column')?.textContent.trim() ?? ''
  const label = arrow.getAttribute('aria-label') ?? ''
  set(arrow, 'aria-label', label.replace(/.*\{\{label\}\}/, SORT(column)))
}

const translate = (root: Element): void => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = texts.currentNode
    const words = WORDS[node.nodeValue ?? '']
    if (words !== undefined) node.nodeValue = words
  }
}

/** When a document was made and last changed, above its form. */
const HEAD_MOMENT = '.doc-controls__meta .doc-controls__value'

/** Payload says it on the clock of the browser, and has no option for another. */
export const momentInParis = (value: Element): void => {
  const text = value.firstChild
  if (text === null || text.nodeType !== Node.TEXT_NODE) return
  const said = inParis(text.nodeValue ?? '')
  if (text.nodeValue === said) return
  text.nodeValue = said
  const line = value.closest('[title]')
  if (line !== null) set(line, 'title', said)
}

/** True of the words of such a moment, which change in place when it is saved. */
export const isHeadMoment = (node: Node): boolean =>
  node.parentElement?.matches(HEAD_MOMENT) === true

/** Over the form of what is not there yet, whose title is made or not typed yet: what it is. */
const titleOfNew = (header: Element): void => {
  const title = header.querySelector('h1')?.firstChild
  const line = document.querySelector('.doc-controls__meta .doc-controls__value')?.textContent
  const isNew = window.location.pathname.endsWith('/create')
  if (isNew && line && title?.nodeValue === UNTITLED) title.nodeValue = line
}

/** The part under the bar is the main one, where the screen has none. */
const oneMain = (screen: Element): void => {
  if (screen.querySelector('main') !== null) return
  if (screen.matches('.template-minimal__wrap')) return set(screen, 'role', 'main')
  const parts = [...screen.children].filter((part) => !part.matches('.app-header'))
  const [part] = parts
  if (part !== undefined && parts.length === 1) set(part, 'role', 'main')
}

/** Gives names to what has none under `root`, and takes away what screen readers stumble on. */
export const mend = (root: Element): void => {
  for (const [selector, name] of NAMES)
    each(root, selector, (element) => {
      set(element, 'aria-label', name)
      if (element.hasAttribute('title')) set(element, 'title', name)
    })
  each(root, UNTIED, byField(CHOICE))
  each(root, UNTIED_DATE, byField(DATE))
  each(root, 'dialog[aria-label]', byTitle)
  each(root, '[aria-label^="Edit "]', inFrench)
  each(root, '[aria-label*="{{label}}"]', withColumn)
  // Called by the words in it.
  each(root, '.diff-collapser__toggle-button', (element) => element.removeAttribute('aria-label'))
  // Hidden from a screen reader, yet reached by the keyboard.
  each(root, '.dropdown-indicator[aria-hidden]', (element) => set(element, 'tabindex', '-1'))
  each(root, '.clear-indicator[aria-hidden]', (element) => element.removeAttribute('aria-hidden'))
  // A button that is on or off.
  each(root, '[role="button"][aria-checked]', (element) => set(element, 'role', 'switch'))
  each(root, '.doc-tabs__tabs', (element) => set(element, 'role', 'group'))
  each(root, '.template-default__wrap, .template-minimal__wrap', oneMain)
  each(root, HEAD_MOMENT, momentInParis)
  document.querySelectorAll('.doc-header').forEach(titleOfNew)
  translate(root)
}
