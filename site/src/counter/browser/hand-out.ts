import { markup, type Markup } from '../../search/browser/index.ts'
import type { CounterWay } from '../data.ts'
import { bareAddress, firstSheetHtml } from '../first-sheet.ts'
import { dayOf } from '../offline/index.ts'
import type { CounterPage } from '../pages-kept.ts'

/** What stands at the head of what is printed. */
export type Letterhead = { siteName: string; siteUrl: string; desk: string }

/** Parts of a page that are of no use on paper, or would stand there twice. */
const LEFT_OUT = 'script, form, nav, .breadcrumb, .no-print, .ask, [hidden]'
const PRINTING = 'prints-hand-out'

/**
 * Prints pages as one hand-out, each on a sheet of its own; with `steps`, a first sheet says what the
 * person does next. Answers the titles of those that could not be had.
 */
export const printHandOut = async ({
  place,
  pages,
  steps,
  letterhead,
  shortOf,
  waysOf,
}: {
  /** Where it is put together; shown on paper only. */
  place: HTMLElement
  pages: CounterPage[]
  steps: string[] | null
  letterhead: Letterhead
  /** Path of a page → the address that is printed. */
  shortOf: (path: string) => string
  /** Id of a page → how to call who it tells of. */
  waysOf: (id: string) => CounterWay[]
}): Promise<string[]> => {
  const sheets = await Promise.all(pages.map((page) => sheetOf({ page, letterhead, shortOf })))
  const missing = pages.filter((_, index) => sheets[index] === null).map(({ title }) => title)
  const whole = sheets.filter((sheet) => sheet !== null)
  if (whole.length === 0 && steps === null) return missing
  const day = dayOf(new Date())
  const gathered = pages.map(({ id, title, url }) => ({
    title,
    short: shortOf(url),
    ways: waysOf(id),
  }))
  place.replaceChildren(
    ...(steps === null
      ? []
      : [elementOf(firstSheetHtml({ ...letterhead, day, steps, pages: gathered }))]),
    ...whole,
  )
  document.body.classList.add(PRINTING)
  addEventListener('afterprint', () => clear(place), { once: true })
  print()
  return missing
}

const clear = (place: HTMLElement) => {
  document.body.classList.remove(PRINTING)
  place.replaceChildren()
}

const elementOf = ({ html }: Markup, tag = 'section'): HTMLElement => {
  const element = document.createElement(tag)
  element.className = 'sheet'
  element.innerHTML = html
  return element
}

/** A page of the site as a sheet; null when it cannot be had. */
const sheetOf = async ({
  page: { url },
  letterhead: { siteName, siteUrl },
  shortOf,
}: {
  page: CounterPage
  letterhead: Letterhead
  shortOf: (path: string) => string
}): Promise<HTMLElement | null> => {
  const { pathname, hash } = new URL(url, location.origin)
  const response = await fetch(pathname).catch(() => null)
  if (response?.ok !== true) return null
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const part = hash === '' ? null : page.getElementById(decodeURIComponent(hash.slice(1)))
  const content = part ?? page.querySelector('main')
  if (content === null) return null
  const isAddressed = content.querySelector('.paper-address') !== null
  for (const element of content.querySelectorAll(LEFT_OUT)) element.remove()
  await addStyles(page)
  const sheet = elementOf(
    markup`<p class="sheet-from">${siteName}${isAddressed ? null : ` – ${bareAddress(siteUrl)}${shortOf(pathname)}`}</p>`,
  )
  const colour = [...page.body.classList].find((name) => name.startsWith('r-'))
  if (colour !== undefined) sheet.classList.add(colour)
  const body = document.createElement('div')
  body.append(...(part === null ? content.childNodes : [content]))
  withoutIds(body)
  sheet.append(body)
  return sheet
}

/** The same id must not be twice in a page, and what points to it would point astray. */
const withoutIds = (body: HTMLElement) => {
  for (const element of body.querySelectorAll('[id], [aria-labelledby]')) {
    element.removeAttribute('id')
    element.removeAttribute('aria-labelledby')
  }
}

/** Styles that the page has and desk mode has not. */
const addStyles = async (page: Document) => {
  const have = new Set(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href),
  )
  const links = [...page.querySelectorAll('link[rel=stylesheet]')]
    .map((link) => new URL(link.getAttribute('href') ?? '', location.origin).href)
    .filter((href) => !have.has(href))
  await Promise.all(links.map(addStyle))
}

const addStyle = (href: string) =>
  new Promise<void>((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => resolve())
    document.head.append(link)
  })
