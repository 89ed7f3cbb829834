import { QUESTION_ERRORS } from '@infos-droits/shared'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { fixtureSnapshot } from './fixture.ts'
import { servePages } from './serve-pages.ts'
import { withSettings } from './test-site.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const site = await servePages()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  site.close()
})

const open = async (address: string, options = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const page = await context.newPage()
  await page.goto(`${site.origin}${address}`)
  return page
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.id !== '' ? element?.id : (element.getAttribute('href') ?? element.tagName)
  })

const tabThrough = async (page: Page, until: string): Promise<(string | null | undefined)[]> => {
  const order: (string | null | undefined)[] = []
  for (let step = 0; step < 40 && order.at(-1) !== until; step += 1) {
    await page.keyboard.press('Tab')
    order.push(await focused(page))
  }
  return order
}

describe('the question form by keyboard', () => {
  it('begins with the link that skips the menu', async () => {
    const page = await open('/poser-une-question/')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('#contenu')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('contenu')
  })

  it('goes through the fields in the order they are read, never to the trap', async () => {
    const page = await open('/poser-une-question/')
    await page.locator('#text').focus()
    await page.locator('#channel').check()
    await page.locator('#text').focus()
    expect(await tabThrough(page, 'consent')).toEqual([
      'rubric',
      'territory',
      'commune',
      'channel',
      'email',
      'mailboxPrivate',
      'firstName',
      'letters',
      'consent',
    ])
  })

  it('shows what the chosen way to be answered needs, and only that', async () => {
    const page = await open('/poser-une-question/')
    expect(await page.locator('#email').isVisible()).toBe(false)
    await page.getByLabel('Par téléphone').check()
    expect(await page.locator('#phone').isVisible()).toBe(true)
    expect(await page.locator('#email').isVisible()).toBe(false)
    await page.getByLabel('Par e-mail').check()
    expect(await page.locator('#email').isVisible()).toBe(true)
  })

  it('has every field of the question contract without JavaScript, and posts to the endpoint', async () => {
    const page = await open('/poser-une-question/', { javaScriptEnabled: false })
    const names = await page
      .locator('form.question [name]')
      .evaluateAll((fields) => [...new Set(fields.map((field) => field.getAttribute('name')))])
    expect(names).toEqual([
      'nonce',
      'guide',
      'website',
      'text',
      'looked',
      'rubric',
      'territory',
      'commune',
      'channel',
      'email',
      'mailboxPrivate',
      'phone',
      'firstName',
      'letters',
      'consent',
      'look',
    ])
    const form = page.locator('form.question')
    expect(await form.getAttribute('action')).toBe('/api/questions')
    expect(await form.getAttribute('method')).toBe('post')
  })

  it('says where personal data is asked for who keeps it, until when, and with what right', async () => {
    const page = await open('/poser-une-question/', { javaScriptEnabled: false })
    const told = page.locator('p', { has: page.locator('a[href="/donnees-personnelles/"]') })
    const form = page.locator('form.question').locator(told)
    const { publisher } = fixtureSnapshot().settings
    const text = ((await form.textContent()) ?? '').replace(/\s+/g, ' ')
    for (const part of [publisher.name, 'effacée 90 jours après', 'faire effacer avant'])
      expect(text).toContain(part)
  })

  it('hides the trap from people and from screen readers', async () => {
    const page = await open('/poser-une-question/')
    const box = await page.locator('#website').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(0)
    expect(await page.getByRole('textbox', { name: 'Ne remplissez pas' }).count()).toBe(0)
  })
})

describe('the question form after a mistake', () => {
  it('has the focus on the summary, whose links lead to the fields', async () => {
    const page = await open('/poser-une-question/?cas=erreurs')
    expect(await page.title()).toMatch(/^Erreur/)
    const links = page.locator('.error-summary a')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
    expect(await links.count()).toBe(5)
    for (const link of await links.all()) {
      const target = page.locator((await link.getAttribute('href')) ?? '')
      await link.click()
      expect(await target.evaluate((field) => field === document.activeElement)).toBe(true)
    }
  })

  it('tells each mistake beside its field, tied to it for screen readers', async () => {
    const page = await open('/poser-une-question/?cas=erreurs')
    for (const id of ['text', 'email']) {
      const field = page.locator(`#${id}`)
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await field.getAttribute('aria-describedby')).toContain(`${id}-error`)
    }
    expect(await page.locator('#territory-error').textContent()).toContain(
      QUESTION_ERRORS['question.territory.invalid'],
    )
  })

  it('keeps what was typed, as text', async () => {
    const page = await open('/poser-une-question/?cas=erreurs')
    expect(await page.locator('#text').inputValue()).toBe('court')
    expect(await page.locator('#email').inputValue()).toBe('pas une adresse')
    expect(await page.locator('#firstName').inputValue()).toBe('</textarea><b>Zoé</b>')
    expect(await page.locator('#rubric').inputValue()).toBe('logement')
    expect(await page.locator('#channel').isChecked()).toBe(true)
  })

  it('keeps what was typed and shows telephone numbers when nothing can be taken', async () => {
    const page = await open('/poser-une-question/?cas=panne')
    expect(await page.locator('#text').inputValue()).toBe('court')
    expect(await page.locator('.error-summary a[href^="tel:"]').count()).toBeGreaterThan(1)
    expect(await page.locator('.error-summary').textContent()).toContain('En danger')
  })

  it('names the desk alone, and no emergency, when the person can just send again', async () => {
    const page = await open('/poser-une-question/?cas=lent')
    const numbers = page.locator('.error-summary a.phone')
    expect(await numbers.count()).toBe(1)
    expect(await numbers.getAttribute('href')).toBe('tel:+33130000000')
    expect(await page.locator('.error-summary').textContent()).not.toContain('danger')
  })
})

describe('the receipt', () => {
  it('says where to come, even when only the name of the desk is known', async () => {
    const desk = { name: 'Accueil du CCAS', phone: null, address: null, hours: null }
    const other = await servePages({ changes: withSettings({ desk }) })
    for (const kind of ['desk', 'code', 'deja']) {
      const html = await (await fetch(`${other.origin}/poser-une-question/recu/${kind}/`)).text()
      expect(html).toMatch(/id="accueil"[\s\S]*Accueil du CCAS[\s\S]*Versailles/)
    }
    const mail = await (await fetch(`${other.origin}/poser-une-question/recu/email/`)).text()
    expect(mail).not.toContain('id="accueil"')
    other.close()
  })

  it('has its steps beside their numbers, on a phone and on paper', async () => {
    const page = await open('/poser-une-question/recu/code/')
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media })
      const rooms = await page.locator('.steps > li').evaluateAll((steps) =>
        steps.map((step) => {
          const door = Number.parseFloat(getComputedStyle(step, '::before').width)
          const text = step.querySelector('p')?.getBoundingClientRect().left ?? 0
          return text - step.getBoundingClientRect().left - door
        }),
      )
      expect(rooms.length).toBeGreaterThan(1)
      expect(Math.min(...rooms), media).toBeGreaterThan(0)
    }
  })

  it('shows the reference and, when there is one, the code', async () => {
    const page = await open('/poser-une-question/recu/code/')
    expect(await page.locator('.reference').textContent()).toContain('K7QF-2MXA')
    expect(await page.locator('.code-value').textContent()).toBe('PQ4R-77XB')
  })

  it('says that a code was shown before, without it', async () => {
    const page = await open('/poser-une-question/recu/deja/')
    expect(await page.locator('main').textContent()).not.toContain('PQ4R')
    expect(await page.locator('.code').textContent()).toContain('déjà été montré')
  })
})
