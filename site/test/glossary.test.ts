import { toSlug } from '@infos-droits/shared'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { lookAtPage } from './axe.ts'
import { fixtureContent } from './fixture.ts'
import { servePages } from './serve-pages.ts'

/** The words of a long glossary: needs `site/dist` (astro build) and a Chromium. */
const [first] = fixtureContent().glossary
if (first === undefined) throw new Error('the fixture has no word')
const glossary = ['aide', 'bail', 'créance', 'dette'].flatMap((word) =>
  Array.from({ length: 8 }, (_, number) => ({
    ...first,
    id: `${word}-${String(number)}`,
    slug: `${toSlug(word)}-${String(number)}`,
    term: `${word} ${String(number)}`,
  })),
)
const site = await servePages({ changes: { glossary } })

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  site.close()
})

const open = async (path: string, javaScriptEnabled = false) => {
  const viewport = { width: 360, height: 740 }
  const page = await (await browser.newContext({ viewport, javaScriptEnabled })).newPage()
  await page.goto(`${site.origin}${path}`)
  return page
}

it('is folded by letter, short on a phone, each letter one tap away', async () => {
  const page = await open('/glossaire/')
  const word = page.locator('#bail-3')
  expect(await word.isVisible()).toBe(false)
  await page.locator('summary', { hasText: 'B' }).first().click()
  expect(await word.isVisible()).toBe(true)
  expect(await page.locator('summary').allInnerTexts()).toHaveLength(4)
  await page.context().close()
})

it('opens the letter of the word or of the letter that a link leads to', async () => {
  for (const [anchor, shown] of [
    ['dette-5', '#dette-5'],
    ['lettre-c', '#creance-0'],
  ] as const) {
    const page = await open(`/glossaire/#${anchor}`)
    await page.locator(shown).waitFor({ state: 'visible' })
    expect(await page.locator('#aide-1').isVisible()).toBe(false)
    await page.context().close()
  }
})

it('is whole on paper', async () => {
  const page = await open('/glossaire/')
  await page.emulateMedia({ media: 'print' })
  for (const word of ['#aide-0', '#dette-7'])
    expect((await page.locator(word).boundingBox())?.height).toBeGreaterThan(0)
  await page.context().close()
})

it('has no axe violation folded nor open', async () => {
  const page = await open('/glossaire/#bail-3', true)
  expect(await lookAtPage(page)).toEqual([])
  await page.context().close()
})
