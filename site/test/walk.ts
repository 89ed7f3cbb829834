import type { Page } from 'playwright-core'

/** What was seen of one page. */
export type Seen = {
  address: string
  /** Where the first Tab leads, and whether following it leads to the content; null after a mistake. */
  skip: { href: string | null; leads: boolean } | null
  /** Parts of a page that are not there once: « main: 2 ». */
  landmarks: string[]
  menus: string
  /** Radio buttons without a legend. */
  withoutLegend: string[]
  /** Selectors that find something. */
  present: string[]
  /** What is cut off or out of sight with letters twice as large, and with wider spacing. */
  large: string[]
  spaced: string[]
}

const LARGE = 'html { font-size: 200% }'
/** The four of WCAG 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
  'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** Looks once at each page for all that does not depend on colours. */
export const walk = async ({
  page,
  origin,
  addresses,
  selectors,
}: {
  page: Page
  origin: string
  addresses: readonly string[]
  selectors: readonly string[]
}): Promise<Seen[]> => {
  const seen: Seen[] = []
  for (const address of addresses) {
    await page.goto(`${origin}${address}`)
    const skip = await followSkipLink(page)
    const parts = await page.evaluate(readParts, selectors)
    const [large, spaced] = [await lost({ page, css: LARGE }), await lost({ page, css: SPACED })]
    seen.push({ address, skip, ...parts, large, spaced })
  }
  return seen
}

const followSkipLink = async (page: Page): Promise<Seen['skip']> => {
  // After a mistake the summary at the top of the form takes the focus, with the first frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  if (await page.evaluate(() => document.activeElement !== document.body)) return null
  await page.keyboard.press('Tab')
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? null)
  await page.keyboard.press('Enter')
  const leads = await page.evaluate(() => document.activeElement?.localName === 'main')
  return { href, leads }
}

/** Runs in the page. */
const readParts = (selectors: readonly string[]) => {
  const links = [...document.querySelectorAll('body > header nav a, body > footer nav a')]
  const places = [
    'body > header',
    'body > header nav',
    'main',
    'body > footer',
    'body > footer nav',
  ]
  return {
    landmarks: places
      .map((place) => ({ place, count: document.querySelectorAll(place).length }))
      .filter(({ count }) => count !== 1)
      .map(({ place, count }) => `${place}: ${String(count)}`),
    menus: links.map((link) => link.getAttribute('href')).join(' '),
    withoutLegend: [...document.querySelectorAll('input[type="radio"]')]
      .filter((button) => {
        const legend = button.closest('fieldset')?.querySelector(':scope > legend')
        return (legend?.textContent.trim() ?? '') === ''
      })
      .map((button) => button.outerHTML),
    present: selectors.filter((selector) => document.querySelector(selector) !== null),
  }
}

/** What a page loses with a reader’s own styles. */
const lost = async ({ page, css }: { page: Page; css: string }): Promise<string[]> => {
  const style = await page.addStyleTag({ content: css })
  const lines = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      // A field scrolls what is typed in it.
      if (element.matches('input, textarea, select')) return false
      if (element.offsetWidth <= 1 || !element.checkVisibility()) return false
      const { overflowX, overflowY } = getComputedStyle(element)
      return (
        (['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    })
    return [
      ...(wide > innerWidth ? [`is ${String(wide)} px wide`] : []),
      ...cut.map((element) => `cuts ${element.outerHTML.slice(0, 80)}`),
    ]
  })
  await style.evaluate((element) => (element as HTMLElement).remove())
  return lines
}
