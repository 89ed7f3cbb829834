import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { servePages } from './serve-pages.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const site = await servePages()
/** The kiosk’s frame holds the site itself: see `kiosk.test.ts`. */
const pages = site.addresses.filter((address) => !/\.[a-z]+$|^\/borne\/$/.test(address))
/** One page of each kind. */
const kinds = pages.filter((address) =>
  address.includes('?')
    ? /cas=erreurs|cas=panne|rubrique=|\/404\//.test(address)
    : /^\/(?:logement\/.*|[a-z-]+\/|annuaire\/caf-78\/|.*\/recu\/code\/)?$/.test(address) &&
      !/^\/(?:famille|emploi|sante|juridique|seniors|handicap|precarite)\/$/.test(address),
)

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
})
afterAll(async () => {
  await browser.close()
  site.close()
})

type Stop = { what: string; isAfter: boolean; isMarked: boolean; isInSight: boolean }

/** Marks where the focus is now, and compares it with the mark before. */
const readStop = (): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const before = document.querySelector('[data-before]')
    const box = element.getBoundingClientRect()
    // A hidden box to tick is marked on its label.
    const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element
    const isMarked = [element, label].some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    })
    before?.removeAttribute('data-before')
    element.setAttribute('data-before', '')
    return {
      what: element.outerHTML.slice(0, 90),
      isAfter:
        before === null ||
        (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      isMarked,
      isInSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }
  })

/** Presses Tab until `selector` has the focus. */
const tabTo = async (selector: string): Promise<void> => {
  const target = page.locator(selector).first()
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${selector}`)
}

describe('by keyboard, a page of each kind', () => {
  it.each(kinds)(
    '%s is gone through in the order of reading, each place in sight and marked',
    async (address) => {
      await page.goto(`${site.origin}${address}`)
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      const problems: string[] = []
      let count = 0
      for (; count < 300; count += 1) {
        await page.keyboard.press('Tab')
        const stop = await readStop()
        if (stop === null) break
        // Back at the beginning.
        if (count > 0 && stop.what.includes('class="skip"')) break
        if (!stop.isAfter) problems.push(`goes back to ${stop.what}`)
        if (!stop.isMarked) problems.push(`does not mark ${stop.what}`)
        if (!stop.isInSight) problems.push(`does not show ${stop.what}`)
      }
      expect(problems).toEqual([])
      expect(count).toBeGreaterThan(5)
      expect(count).toBeLessThan(300)
    },
  )
})

describe('the keyboard alone', () => {
  it('leads from the home page to a rubric, a guide and the form', async () => {
    await page.goto(`${site.origin}/`)
    for (const [selector, address] of [
      ['main a[href="/logement/"]', '/logement/'],
      ['main a[href="/logement/loyer-impaye/"]', '/logement/loyer-impaye/'],
      ['main a[href^="/poser-une-question/"]', '/poser-une-question/'],
    ] as const) {
      await tabTo(selector)
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname === address)
    }
    await tabTo('#text')
    await page.keyboard.type('Je n’arrive plus à payer mon loyer, que faire ?')
    await tabTo('#territory')
    await page.keyboard.press('Space')
    await tabTo('#channel')
    await page.keyboard.press('Space')
    await tabTo('#email')
    await page.keyboard.type('camille@exemple.fr')
    await tabTo('#mailboxPrivate')
    await page.keyboard.press('Space')
    await tabTo('#consent')
    await page.keyboard.press('Space')
    const posted = page.waitForRequest((request) => request.method() === 'POST')
    await tabTo('form.question button[type="submit"]:not([name])')
    await page.keyboard.press('Enter')
    const sent = await posted
    const type = (await sent.allHeaders())['content-type'] ?? ''
    const body = new Uint8Array(sent.postDataBuffer() ?? [])
    const fields = await new Response(body, { headers: { 'content-type': type } }).formData()
    expect(Object.fromEntries(fields)).toMatchObject({
      ...{ territory: 'here', channel: 'email', email: 'camille@exemple.fr' },
      ...{ mailboxPrivate: 'yes', consent: 'yes' },
    })
  })
})
