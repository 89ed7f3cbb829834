import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nextCode } from '../src/code/index.ts'
import { makeSlow, signIn } from './steps.ts'
import { demoAccountOf, type DemoAccount } from '../src/system/index.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const accountOf = (role: DemoAccount['role']) => demoAccountOf(world.accounts, role)
const at = (path: string) => `${world.system.cmsUrl}${path}`

/** The password alone. */
const givePassword = async (role: DemoAccount['role']): Promise<Page> => {
  const page = await world.visitor()
  const { email, password } = accountOf(role)
  await page.goto(at('/admin/login'))
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.locator('form button[type=submit]').click()
  return page
}

const faultsOn = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))
}
const fitsOn = async (page: Page, width: number) => {
  await page.setViewportSize({ width, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
}

const ADMIN_PAGES = [
  '/admin',
  '/admin/account',
  '/admin/collections/tickets',
  '/admin/collections/users',
  '/admin/collections/guides/create',
  '/admin/globals/settings',
  '/admin/donnees-d-une-personne',
  '/admin/mode-d-emploi',
]

describe('the code after the password', () => {
  it('is all that the lead sees before it is given', async () => {
    const page = await givePassword('lead')
    await page.waitForURL('**/admin/code**')
    expect(await faultsOn(page)).toEqual([])
    await fitsOn(page, 360)
    await fitsOn(page, 1280)
    for (const path of ADMIN_PAGES) {
      await page.goto(at(path))
      await page
        .getByText(/^Code à six chiffres|^Connectez-vous/)
        .first()
        .waitFor()
      expect(await page.locator('nav, table, .doc-header').count(), path).toBe(0)
      expect(await page.content(), path).not.toContain(accountOf('lead').email)
    }
  })

  it('is refused in French when it is wrong, and opens the page that was asked for', async () => {
    const page = await givePassword('lead')
    await page.waitForURL('**/admin/code**')
    await page.goto(at('/admin/collections/tickets'))
    await page.waitForURL('**/admin/code**')
    await page.getByLabel('Code à six chiffres').fill('000000')
    await page.getByRole('button', { name: 'Entrer' }).click()
    await page.getByText('Ce code n’est pas le bon.').waitFor()
    await page.getByLabel('Code à six chiffres').fill(await nextCode(accountOf('lead').totp ?? ''))
    await page.getByRole('button', { name: 'Entrer' }).click()
    await page.waitForURL('**/admin/collections/tickets**')
  })

  it('can be set up by anyone, with recovery codes to keep, one of which opens once', async () => {
    const page = await signIn(world, 'reception')
    await page.goto(at('/admin/account'))
    await makeSlow(page)
    await page.getByRole('link', { name: 'Installer un code' }).click()
    await page.getByRole('button', { name: 'Commencer' }).click()
    await page.getByRole('img', { name: /^Image à viser/ }).waitFor()
    const secret = (await page.locator('.second-factor__steps code').innerText()).replaceAll(
      ' ',
      '',
    )
    expect(await faultsOn(page)).toEqual([])
    await fitsOn(page, 360)
    await fitsOn(page, 1280)
    await page.getByLabel('Recopiez le code').fill(await nextCode(secret))
    await page.getByRole('button', { name: 'Vérifier le code' }).click()
    await page.getByRole('heading', { name: 'Vos dix codes de secours' }).waitFor()
    const codes = await page.locator('.second-factor__codes code').allInnerTexts()
    expect(codes).toHaveLength(10)
    expect(await faultsOn(page)).toEqual([])
    await fitsOn(page, 360)
    await fitsOn(page, 1280)
    await page.getByLabel('J’ai gardé ces codes').check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByText('Il reste 10 codes de secours.').waitFor()

    const again = await givePassword('reception')
    await again.getByRole('button', { name: 'Utiliser un code de secours' }).click()
    await again.getByLabel('Code de secours').fill(codes[0] ?? '')
    await again.getByRole('button', { name: 'Entrer' }).click()
    await again.waitForURL(/\/admin\/?$/)
    await again.goto(at('/admin/account'))
    await again.getByText('Il reste 9 codes de secours.').waitFor()
    await again
      .getByText(/Chrome sur .*depuis le/)
      .first()
      .waitFor()
    expect(await again.locator('.account-security__sessions li').count()).toBe(2)
  })

  it('is taken off by the lead for who lost their telephone, and their sessions end', async () => {
    const lead = await signIn(world, 'lead')
    const { email } = accountOf('reception')
    await lead.goto(at('/admin/collections/users'))
    await lead.getByRole('row').filter({ hasText: email }).getByRole('link').first().click()
    await lead.locator('.account-security').waitFor()
    await fitsOn(lead, 360)
    await fitsOn(lead, 1280)
    await lead.getByRole('button', { name: 'Retirer le code', exact: true }).click()
    await lead.getByRole('button', { name: /^Retirer le code et fermer/ }).click()
    await lead.getByText('Aucune connexion ouverte.').waitFor()
    await lead.goto(at('/admin/collections/accessLog'))
    await lead.getByText('A retiré un code à six chiffres').first().waitFor()
    const page = await givePassword('reception')
    await page.waitForURL(/\/admin\/?$/)
  })
})
