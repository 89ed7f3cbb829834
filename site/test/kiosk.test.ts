import type { FrameLocator, Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { fixtureContent } from './fixture.ts'
import { eachOnLivePage } from './live-page.ts'
import type { TestSite } from './test-site.ts'

/** The kiosk in a real browser with a clock of its own, over the real server: needs `site/dist`. */
let site: TestSite
let page: Page
let frame: FrameLocator
eachOnLivePage((live) => ({ site, page } = live))

beforeEach(async () => {
  await page.clock.install()
  await page.goto(`${site.siteUrl}/borne/`)
  frame = page.frameLocator('iframe')
  await frame.locator('h1').waitFor()
})

const headingIs = (text: RegExp) =>
  frame.getByRole('heading', { level: 1, name: text }).waitFor({ timeout: 15_000 })
const openForm = async () => {
  await frame.getByRole('link', { name: 'Poser une question' }).first().click()
  await frame.locator('textarea').first().fill('Mon propriétaire veut me mettre dehors')
}
const isAsking = () => page.locator('#borne-encore-la').isVisible()

it('shows the site, larger', async () => {
  const size = () => frame.locator('html').evaluate((root) => getComputedStyle(root).fontSize)
  await expect.poll(size).toBe('20px')
  await frame.locator('a[href="/logement/"]').first().click()
  await headingIs(/log/i)
  await expect.poll(size).toBe('20px')
})

it('asks after a minute and a half, and stays with who answers', async () => {
  await openForm()
  await page.clock.fastForward(89_000)
  expect(await isAsking()).toBe(false)
  await page.clock.runFor(2000)
  expect(await isAsking()).toBe(true)
  expect(await page.locator('#borne-encore-la-texte').textContent()).toMatch(/dans \d+ secondes/)
  await page.keyboard.press('Enter')
  expect(await isAsking()).toBe(false)
  await page.clock.fastForward(60_000)
  await page.clock.runFor(1000)
  expect(await frame.locator('textarea').first().inputValue()).toContain('propriétaire')
})

it('clears all after two minutes without use, and goes back to nothing', async () => {
  await openForm()
  await page.clock.fastForward(121_000)
  await page.clock.runFor(1000)
  await frame.locator('a[href="/logement/"]').first().waitFor()
  expect(await isAsking()).toBe(false)
  expect(new URL(page.frames()[1]?.url() ?? '').pathname).toBe('/')
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
  await page.evaluate(() => {
    history.back()
  })
  await page.clock.runFor(1000)
  expect(await frame.locator('textarea').count()).toBe(0)
})

it('begins again at once when asked', async () => {
  await openForm()
  await page.getByRole('button', { name: 'Recommencer' }).click()
  await frame.locator('a[href="/logement/"]').first().waitFor()
  expect(await frame.locator('textarea').count()).toBe(0)
})

it('gives the page to take away: a code to scan, its address, a mail, a message', async () => {
  await frame.locator('a[href="/logement/"]').first().click()
  await headingIs(/log/i)
  await page.getByRole('button', { name: 'Emporter cette page' }).click()
  const taken = page.locator('#borne-emporter-fenetre')
  expect(await taken.locator('.kiosk-address').textContent()).toBe(`${site.siteUrl}/logement/`)
  expect((await taken.locator('path').getAttribute('d'))?.length).toBeGreaterThan(300)
  const mail = await taken.locator('[data-link=mail]').getAttribute('href')
  expect(decodeURIComponent(mail ?? '')).toContain(`${site.siteUrl}/logement/`)
  const subject = decodeURIComponent(/subject=([^&]*)/.exec(mail ?? '')?.[1] ?? '')
  const title = await frame.locator('h1').textContent()
  expect(subject).toBe(`${title?.trim() ?? ''} – ${fixtureContent().settings.siteName}`)
  await page.keyboard.press('Escape')
  expect(await taken.isVisible()).toBe(false)
})

it('has what closes a window in sight, on a small screen too', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await frame.locator('a[href="/logement/"]').first().click()
  await headingIs(/log/i)
  await page.getByRole('button', { name: 'Emporter cette page' }).click()
  const taken = page.locator('#borne-emporter-fenetre')
  const close = await taken.getByRole('button', { name: 'Fermer' }).boundingBox()
  const box = await taken.boundingBox()
  const bottomOf = (it: typeof box) => (it?.y ?? NaN) + (it?.height ?? NaN)
  expect(bottomOf(close)).toBeLessThanOrEqual(bottomOf(box))
  expect(bottomOf(close)).toBeLessThanOrEqual(740)
})

it('shows and sends by message the short address of a guide', async () => {
  await frame.locator('a[href="/logement/"]').first().click()
  await frame.locator('a[href="/logement/loyer-impaye/"]').first().click()
  await headingIs(/loyer/i)
  await page.getByRole('button', { name: 'Emporter cette page' }).click()
  const taken = page.locator('#borne-emporter-fenetre')
  const shown = (await taken.locator('.kiosk-address').textContent()) ?? ''
  expect(shown).toMatch(/\/f\/[a-z]{6}$/)
  const link = async (name: string) =>
    decodeURIComponent((await taken.locator(`[data-link=${name}]`).getAttribute('href')) ?? '')
  expect(await link('text')).toContain(shown)
  expect(await link('mail')).toContain('/logement/loyer-impaye/')
})

it('says so before it leaves the site', async () => {
  await page.goto(`${site.siteUrl}/borne/`)
  await frame.locator('a[href="/logement/"]').first().click()
  await frame.locator('a[href="/logement/loyer-impaye/"]').first().click()
  await headingIs(/loyer/i)
  await frame.locator('main a[href^="https://"]').first().click()
  expect(await page.locator('#borne-dehors').isVisible()).toBe(true)
  expect(await page.locator('#borne-dehors .kiosk-address').textContent()).toMatch(/^https:/)
  await headingIs(/loyer/i)
})

it('is gone through by keyboard: its bar, then the site', async () => {
  const at = () => page.evaluate(() => document.activeElement?.id ?? '')
  const ids: string[] = []
  for (let stop = 0; stop < 5; stop += 1) {
    await page.keyboard.press('Tab')
    ids.push((await at()) || (await page.evaluate(() => document.activeElement?.localName ?? '')))
  }
  expect(ids).toEqual(['a', 'borne-recommencer', 'borne-imprimer', 'borne-emporter', 'iframe'])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  expect(await page.locator('#borne-emporter-fenetre').isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await at()).toBe('borne-emporter')
})
