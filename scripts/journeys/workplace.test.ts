import AxeBuilder from '@axe-core/playwright'
import { HOSTILE_STEPS, INSIDES } from '@infos-droits/shared/hostile'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAccountOf } from '../src/system/index.ts'
import { signIn } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

/** Everything that can be reached by the keyboard has a name, and every screen a place to jump to. */
const RULES = [
  'aria-command-name',
  'aria-hidden-focus',
  'aria-input-field-name',
  'button-name',
  'document-title',
  'html-has-lang',
  'label',
  'landmark-one-main',
  'link-name',
  'page-has-heading-one',
  'select-name',
]

/** Words that Payload writes in English, and its own name. */
const ENGLISH =
  /\b(?:add|close|collapse|drag|dropdown|edit|insert|loading|open|payload|remove|responsive|toggle)\b/i

/** What a screen says and what its elements are called. */
const wordsOn = async (page: Page): Promise<string[]> => {
  const names = await page.evaluate<string[]>(
    `['aria-label', 'title', 'placeholder'].flatMap((name) =>
      [...document.querySelectorAll('[' + name + ']')].map((one) => one.getAttribute(name)))`,
  )
  const text = await page.locator('body').innerText()
  return [await page.title(), ...text.split('\n'), ...names]
}

const faultsOn = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withRules(RULES).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))
}

const look = async (page: Page, path: string) => {
  await page.goto(`${world.system.cmsUrl}${path}`)
  await page.locator('h1').first().waitFor()
  await page.locator('.shimmer-effect').first().waitFor({ state: 'detached' })
  let faults = await faultsOn(page)
  // Names are set once the browser has taken the page over; what is wrong then stays wrong.
  for (let tries = 0; faults.length > 0 && tries < 5; tries += 1) {
    await page.waitForTimeout(1000)
    faults = await faultsOn(page)
  }
  const english = (await wordsOn(page)).filter((words) => ENGLISH.test(words))
  return { path, faults, english }
}

/** Lists in the menu of whoever is signed in. */
const listsOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('aside a[href^="/admin/collections/"]')].map((link) =>
      link.getAttribute('href'))`,
  )

/** Lists and forms that differ from one another; the rest is made of the same parts. */
const LEAD_SCREENS = [
  '/admin',
  '/admin/account',
  '/admin/mode-d-emploi/exercice',
  '/admin/globals/settings',
  '/admin/collections/desks/create',
  '/admin/collections/events/create',
  '/admin/collections/guides/create',
  '/admin/collections/organizations/create',
]

const firstOf = async (page: Page, list: string): Promise<string[]> => {
  await page.goto(`${world.system.cmsUrl}${list}`)
  const link = page.locator(`tbody a[href^="${list}/"]`).first()
  const href = (await link.count()) === 0 ? null : await link.getAttribute('href')
  return href === null ? [] : [href]
}

describe('the workplace', () => {
  it('is in French, and each of its parts has a name, for the lead', async () => {
    const page = await signIn(world, 'lead')
    const lists = await listsOf(page)
    expect(lists.length).toBeGreaterThan(15)
    const guide = await firstOf(page, '/admin/collections/guides')
    const versions = guide.map((path) => `${path}/versions`)
    for (const path of [...LEAD_SCREENS, ...lists, ...guide, ...versions])
      expect(await look(page, path)).toEqual({ path, faults: [], english: [] })
  })

  it.each(['partner', 'reception'] as const)(
    'is in French too for %s, who reads pages and never meets a greyed form',
    async (role) => {
      const page = await signIn(world, role)
      for (const path of ['/admin', '/admin/account', ...(await listsOf(page))]) {
        expect(await look(page, path)).toEqual({ path, faults: [], english: [] })
        for (const document of await firstOf(page, path)) {
          await page.goto(`${world.system.cmsUrl}${document}`)
          await page.locator('h1').first().waitFor()
          expect(await page.locator('main :is(input, textarea):visible').count()).toBe(0)
        }
      }
      await page.goto(`${world.system.cmsUrl}/admin/collections/guides`)
      await page.locator('tbody a').first().click()
      await page.getByRole('link', { name: 'Lire la page sur le site' }).click()
      await page.waitForURL(`${world.system.siteUrl}/**`)
    },
  )
})

/** How much of a screen moved by itself since it was drawn, as browsers measure it: 0 when nothing did. */
const LAYOUT_SHIFT = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0))
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => resolve(0), 500)
})`

describe('a screen on a slow computer', () => {
  it.each(['/admin', '/admin/collections/guides'])(
    'stays where it is while the programs of %s arrive: nothing moves away under the hand',
    async (path) => {
      const page = await signIn(world, 'lead')
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      await page.goto(`${world.system.cmsUrl}${path}`)
      await page.locator('.template-default--nav-animate').waitFor()
      expect(await page.evaluate<number>(LAYOUT_SHIFT)).toBeLessThan(0.1)
    },
  )
})

describe('what somebody says of a screen', () => {
  it('is read by the lead as a page, marked as handled, and put back', async () => {
    const reception = await signIn(world, 'reception')
    for (const text of ['Où est le numéro de la mairie\u00A0?', 'Écrire plus grand, merci.']) {
      await reception.getByRole('button', { name: 'Une idée, un problème' }).click()
      await reception.getByRole('radio', { name: 'un problème' }).check()
      await reception.locator('#idea-text').fill(text)
      await reception.getByRole('button', { name: 'Envoyer' }).click()
      await reception.getByText('Merci').first().waitFor()
    }
    const lead = await signIn(world, 'lead')
    await lead.getByRole('link', { name: '2 nouveaux retours à lire' }).click()
    await lead.getByRole('link', { name: 'Écrire plus grand, merci.' }).click()
    await lead.getByRole('heading', { level: 1, name: /^Un problème, le \d+/ }).waitFor()
    await lead.getByRole('link', { name: 'Première page de l’administration' }).waitFor()
    await lead.getByRole('button', { name: 'Marquer comme traité' }).click()
    await lead.getByRole('button', { name: 'Remettre à traiter' }).click()
    await lead.getByRole('button', { name: 'Marquer comme traité' }).click()
    await lead.getByRole('button', { name: 'Remettre à traiter' }).waitFor()
    await lead.getByRole('link', { name: 'Suivant' }).click()
    await lead.getByText('Où est le numéro de la mairie').waitFor()
    await lead.getByText('Rien d’autre à traiter.').waitFor()
  })
})

describe('the code of a desk', () => {
  it('is copied, and where that is refused it is selected to be copied by a key', async () => {
    const page = await signIn(world, 'lead')
    await page.goto(`${world.system.cmsUrl}/admin/collections/desks/create`)
    await page.locator('#field-name').fill('Mairie annexe')
    await page.locator('#action-save').click()
    await page.waitForURL(/desks\/[0-9a-f]{24}/)
    const code = await page.locator('#desk-code').inputValue()
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    })`)
    await page.getByRole('button', { name: 'Copier le code' }).click()
    await page.getByText('Le code est sélectionné').waitFor()
    expect(await page.evaluate('getSelection().toString()')).toBe(code)
  })
})

describe('the page of a partner', () => {
  it('is corrected by that partner, once the lead has compared and accepted it', async () => {
    const partner = await signIn(world, 'partner')
    await partner.getByRole('link', { name: 'Proposer une correction' }).click()
    await partner.getByLabel('Téléphone', { exact: true }).fill('12')
    await partner.getByRole('button', { name: 'Envoyer la proposition' }).click()
    await partner.getByText('Ce numéro ne semble pas juste').waitFor()
    await partner.getByLabel('Téléphone', { exact: true }).fill('01 39 50 00 00')
    await partner.getByRole('button', { name: 'Envoyer la proposition' }).click()
    await partner.getByText('Votre proposition attend d’être relue').waitFor()

    const lead = await signIn(world, 'lead')
    await lead.getByRole('link', { name: 'correction proposée par un partenaire' }).click()
    await lead.waitForURL('**/collections/corrections?**')
    const [correction = ''] = await firstOf(lead, '/admin/collections/corrections')
    await lead.goto(`${world.system.cmsUrl}${correction}`)
    await lead.getByRole('cell', { name: '01 39 50 00 00' }).waitFor()
    await lead.getByRole('button', { name: 'Accepter et publier' }).click()
    await lead.getByText('Acceptée par').waitFor()

    await partner.goto(`${world.system.cmsUrl}/admin`)
    await partner.getByText('Acceptée').waitFor()
    const page = partner.getByRole('link', { name: 'Lire la page' })
    const address = (await page.getAttribute('href')) ?? ''
    await expect
      .poll(async () => (await fetch(address)).text(), { timeout: 90_000, interval: 1000 })
      .toContain('tel:+33139500000')
  })
})

describe('words of a correction that are not sent', () => {
  it('are asked about before Back loses them, and no more once they are sent', async () => {
    const partner = await signIn(world, 'partner')
    const asked: string[] = []
    const answers = [false, true]
    partner.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void (answers.shift() === true ? dialog.accept() : dialog.dismiss())
    })
    const phone = partner.getByLabel('Téléphone', { exact: true })
    const open = async () => {
      await partner.goto(`${world.system.cmsUrl}/admin`)
      await partner.getByRole('link', { name: 'Proposer une correction' }).click()
      await phone.fill('01 39 50 11 11')
    }
    await open()
    await partner.goBack()
    await expect.poll(() => asked.length).toBe(1)
    expect(await phone.inputValue()).toBe('01 39 50 11 11')
    await partner.goBack()
    await partner.waitForURL(/\/admin\/?$/)
    expect(asked).toEqual([expect.stringContaining('Quitter'), expect.stringContaining('Quitter')])
    await open()
    await partner.getByRole('button', { name: 'Envoyer la proposition' }).click()
    await partner.getByText('Votre proposition attend d’être relue').waitFor()
    await partner.goBack()
    await partner.waitForURL(/\/admin\/?$/)
    expect(asked).toHaveLength(2)
  })
})

describe('an own page of the admin', () => {
  it('leads who is signed out to the login, and back to itself', async () => {
    const page = await world.visitor()
    await page.goto(`${world.system.cmsUrl}/admin/mode-d-emploi/exercice`)
    await page.waitForURL('**/admin/login?redirect=%2Fadmin%2Fmode-d-emploi%2Fexercice')
    const { email, password } = demoAccountOf(world.accounts, 'reception')
    await page.locator('#field-email').fill(email)
    await page.locator('#field-password').fill(password)
    await page.locator('form button[type=submit]').click()
    await page.waitForURL('**/admin/mode-d-emploi/exercice')
  })

  it('is no wider than a telephone, the account neither', async () => {
    const page = await signIn(world, 'partner')
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of ['/admin', '/admin/account', '/admin/proposer-une-correction']) {
      await page.goto(`${world.system.cmsUrl}${path}`)
      await page.locator('h1').first().waitFor()
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      expect([path, over]).toEqual([path, 0])
    }
  })
})

/** Asks for an address as it is written; a browser, and `fetch`, would write it otherwise. */
const statusOf = (method: string, path: string): Promise<[number, string]> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(world.system.cmsUrl)
    const asked = request({ hostname, port, method, path, agent: false }, (answer) => {
      text(answer).then((body) => {
        resolve([answer.statusCode ?? 0, body])
      }, reject)
    })
    asked.on('error', reject)
    asked.end()
  })

describe('an address that means nothing', () => {
  it('is no failure of the server, wherever it leads and whatever it is made of', async () => {
    const wrong: string[] = []
    for (const door of ['', '/admin', '/api', '/api/users', '/demande', '/message', '/apercu'])
      for (const step of HOSTILE_STEPS)
        for (const method of door === '/admin' ? ['GET'] : ['GET', 'POST']) {
          const [status, body] = await statusOf(method, `${door}/${step}`)
          const told = `${method} ${door}/${step.slice(0, 40)} ${String(status)}`
          if (status >= 500 || INSIDES.test(body)) wrong.push(told)
          if (step === '%' && (status !== 400 || !body.includes('mal écrite'))) wrong.push(told)
        }
    expect(wrong).toEqual([])
  })

  it('nor a question after it that cannot be read', async () => {
    expect((await statusOf('GET', '/admin/login?a=%'))[0]).toBe(200)
    expect((await statusOf('GET', '/api/guides?limit=1&a=%zz'))[0]).toBeLessThan(500)
  })
})
