import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import { Window } from 'happy-dom'
import { HtmlValidate } from 'html-validate'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import { makeContent, typesetHtml, type SiteContent } from '../src/content/index.ts'
import { fixtureSnapshot } from './fixture.ts'
import { brokenTypography } from './french.ts'

/** The content that components are rendered over. */
export const contentOf = (changes: Partial<SnapshotContent> = {}): SiteContent =>
  makeContent({ snapshot: fixtureSnapshot(changes), siteUrl: 'https://exemple.test' })

/** The same with some settings changed. */
export const contentWith = (settings: Partial<SiteContent['settings']>): SiteContent => {
  const content = contentOf()
  return { ...content, settings: { ...content.settings, ...settings } }
}

/** A component as it stands in a page. */
export type Rendered = {
  html: string
  /** What is read, white space as one space. */
  text: string
  /** Elements that a selector finds. */
  all: (selector: string) => Element[]
  /** The one that it finds. @throws when there is none, or several. */
  one: (selector: string) => Element
  /** Accessible names of what a selector finds. */
  names: (selector: string) => string[]
}

const container = await AstroContainer.create()

/**
 * Renders one component over the fixture.
 *
 * @throws when it does what none may do: HTML that is not valid, a link or a button without a name, a list
 *   without an item, a line that could break before a colon, a typewriter’s apostrophe.
 */
export const render = async (
  component: AstroComponentFactory,
  {
    props = {},
    locals = {},
    slot = '',
    inside = 'main',
    isTypeset = false,
  }: {
    props?: Record<string, unknown>
    /** What the server hands over; the content of the fixture unless told. */
    locals?: Partial<App.Locals>
    slot?: string
    /** The element that it needs around it. */
    inside?: 'main' | 'ul'
    /** French typography is left to its page, as `layouts/Text.astro` gives it. */
    isTypeset?: boolean
  } = {},
): Promise<Rendered> => {
  const made = await container.renderToString(component, {
    props,
    locals: { content: contentOf(), ...locals },
    slots: { default: slot },
  })
  const html = isTypeset ? typesetHtml(made) : made
  const document = new Window().document as unknown as Document
  document.body.innerHTML = `<${inside}>${html}</${inside}>`
  const all = (selector: string) => [...document.querySelectorAll(`${inside} ${selector}`)]
  const one = (selector: string): Element => {
    const [first, ...others] = all(selector)
    if (first === undefined || others.length > 0)
      throw new Error(`${selector}: ${String(all(selector).length)} in ${html.slice(0, 2000)}`)
    return first
  }
  const faults = [
    ...(await invalidities(document.body.innerHTML)),
    ...[...document.querySelectorAll('a, button, summary')]
      .filter((it) => nameOf(it) === '')
      .map((it) => `no name: ${it.outerHTML}`),
    ...all('ul, ol, dl')
      .filter((it) => it.childElementCount === 0 && it.closest('[hidden]') === null)
      .map((it) => `no item: ${it.outerHTML}`),
    ...brokenTypography(html).map((it) => `could break: ${it}`),
    ...(textOf(document.body).match(/\S*\p{L}'\p{L}\S*/gu) ?? []).map((it) => `apostrophe: ${it}`),
  ]
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return { html, text: textOf(document.body), all, one, names: (it) => all(it).map(nameOf) }
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': ['error', { ignoreClasses: ['phone'] }],
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // A component’s headings continue those of its page, and its scripts are the page’s.
    'heading-level': 'off',
    'require-sri': 'off',
    // The tests write it again from the tree.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
  },
})

const invalidities = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${String(line)})`),
  )
}

/** What an element is called: its label, or what is read in it (WAI-ARIA accname, as far as used here). */
const nameOf = (element: Element): string => {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? []
  const labels = ids.map((id) => element.ownerDocument.getElementById(id)?.textContent)
  return spaced(labels.join(' ')) || (element.getAttribute('aria-label') ?? textOf(element))
}

const textOf = (element: Element): string => {
  const copy = element.cloneNode(true) as Element
  for (const unread of copy.querySelectorAll('[aria-hidden="true"], [hidden], script'))
    unread.remove()
  return spaced(copy.textContent)
}

/** Only plain spaces are put together: the others are meant. */
const spaced = (text: string) => text.replaceAll(/[ \n\t]+/g, ' ').trim()
