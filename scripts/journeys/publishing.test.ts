import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
let lead: Page
beforeAll(async () => {
  world = await startWorld()
  lead = await signIn(world, 'lead')
})
afterAll(() => world.end())

const GUIDE = '/logement/loyer-impaye/'
/** One that no situation of the home page leads to. */
const OTHER_GUIDE = '/logement/depot-de-garantie/'
const PATIENCE_MS = 60_000

const onSite = (path: string) => fetch(`${world.system.siteUrl}${path}`)

/** Waits until the public page is as told. */
const until = async (path: string, holds: (status: number, html: string) => boolean) => {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(200)) {
    const response = await onSite(path)
    if (holds(response.status, await response.text())) return
  }
  throw new Error(`${path} never became as expected`)
}

/** The first of a list. */
const openFirst = async () => {
  // By its address: while the list still takes over the address it was asked for, it may undo a click.
  const address = await lead.locator('.table a').first().getAttribute('href')
  await lead.goto(`${world.system.cmsUrl}${address ?? ''}`)
}

const openGuide = async () => {
  await lead.goto(`${world.system.cmsUrl}/admin/collections/guides?search=loyer-impaye`)
  await openFirst()
  await lead.locator('#field-title').waitFor()
}

const changeTitle = async (title: string) => {
  await openGuide()
  await lead.locator('#field-title').fill(title)
}

const patchGuide = async (slug: string, data: object) => {
  const { cookies } = await lead.context().storageState()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie, origin: world.system.cmsUrl, 'content-type': 'application/json' }
  const where = `${world.system.cmsUrl}/api/guides?where[slug][equals]=${slug}`
  return fetch(where, { method: 'PATCH', headers, body: JSON.stringify(data) })
}

const withdraw = (slug: string) => patchGuide(slug, { _status: 'draft' })

describe('what the lead does to a guide', () => {
  it('is seen as its page while it is written, before anything is saved', async () => {
    await openGuide()
    await lead.locator('#live-preview-toggler').click()
    const page = lead.frameLocator('#live-preview-iframe').frameLocator('iframe')
    await page.locator('h1').waitFor()
    await lead.locator('#field-title').fill('Titre jamais enregistré')
    await page.getByRole('heading', { level: 1, name: 'Titre jamais enregistré' }).waitFor()
    await lead.locator('#field-summary').fill('')
    await lead
      .frameLocator('#live-preview-iframe')
      .getByText(/En deux phrases.*requis/)
      .waitFor()
    expect(await (await onSite(GUIDE)).text()).not.toContain('Titre jamais enregistré')
    await lead.locator('#live-preview-toggler').click()
  })

  it('is shown before that to who is given a link, without an account, until it is taken back', async () => {
    await openGuide()
    await lead.locator('#live-preview-toggler').click()
    const frame = lead.frameLocator('#live-preview-iframe')
    await frame.getByRole('button', { name: 'Copier un lien d’aperçu' }).click()
    const link = await frame.getByLabel('Lien d’aperçu').inputValue()
    const partner = await world.visitor({ javaScriptEnabled: false })
    const problems: string[] = []
    partner.on('console', (message) => problems.push(message.text()))
    const response = await partner.goto(link)
    const headers = response?.headers() ?? {}
    expect(response?.status()).toBe(200)
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(headers['x-robots-tag']).toContain('noindex')
    await partner.getByText(/Aperçu.*Ce lien marche jusqu’au/).waitFor()
    await partner.locator('h1').waitFor()
    expect(problems).toEqual([])
    await frame.getByRole('button', { name: 'Retirer les liens d’aperçu' }).click()
    await frame.getByText('Les liens d’aperçu ne marchent plus.').waitFor()
    expect((await partner.goto(link))?.status()).toBe(410)
    await partner.getByRole('heading', { name: 'Ce lien d’aperçu ne marche plus' }).waitFor()
    await lead.locator('#live-preview-toggler').click()
  })

  it('is not public while it is a draft, and is public once published', async () => {
    await changeTitle('Titre en préparation')
    await lead.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
    await lead
      .getByText(/enregistr|mise? à jour/i)
      .first()
      .waitFor()
    await sleep(3_000)
    expect(await (await onSite(GUIDE)).text()).not.toContain('Titre en préparation')

    await changeTitle('Mon loyer, je ne peux plus le payer')
    await lead.locator('#action-save').click()
    const line = lead.locator('.publication-line')
    await line.getByText('En ligne dans quelques secondes').waitFor()
    await line.getByText(/^En ligne depuis \d\d:\d\d\./).waitFor()
    expect(await line.getByRole('link').getAttribute('href')).toBe(
      `${world.system.siteUrl}${GUIDE}`,
    )
    await until(
      GUIDE,
      (status, html) => status === 200 && html.includes('je ne peux plus le payer'),
    )
    const search = await onSite('/recherche/?q=je%20ne%20peux%20plus%20payer%20mon%20loyer')
    expect(await search.text()).toContain(GUIDE)
  })

  it('can be planned for later: publishing is proposed first, in French, and can be cancelled', async () => {
    await openGuide()
    await lead.locator('.doc-controls__controls .popup__trigger-wrap button').click()
    await lead.locator('#schedule-publish').click()
    const panel = lead.locator('.schedule-panel')
    expect(await panel.getByRole('radio', { name: /^Publier/ }).isChecked()).toBe(true)
    await panel.locator('#scheduled-publish-save').click()
    await panel.getByText('Choisissez un jour et une heure.').waitFor()
    await panel.getByLabel(/^Quand/).fill(`24/12/${new Date().getFullYear() + 1} 08:30`)
    await panel.getByLabel(/^Quand/).press('Tab')
    await panel.locator('#scheduled-publish-save').click()
    await panel.getByText(/Publier le 24 décembre \d{4} à 08:30/).waitFor()
    await panel.getByRole('button', { name: /^Annuler/ }).click()
    await panel.getByText('Rien n’est prévu pour cette page.').waitFor()
  })

  it('is told in plain words what could be said more plainly, under the text and at the foot', async () => {
    await openGuide()
    await lead.locator('#field-summary').fill('Vous sollicitez une aide nonobstant un refus.')
    await lead.locator('.plain-notes', { hasText: 'sollicitez' }).waitFor()
    await lead.getByRole('button', { name: 'Facile à lire (FALC)' }).click()
    await lead.locator('.plain-language > details > summary').click()
    await lead.locator('.plain-language__go', { hasText: 'nonobstant' }).click()
    await lead.locator('#field-summary').waitFor()
    await expect.poll(() => lead.evaluate('getSelection().toString()')).toBe('nonobstant')
  })

  it('shows on a phone the form or the page, one at a time', async () => {
    await lead.setViewportSize({ width: 360, height: 740 })
    await openGuide()
    const title = lead.locator('#field-title')
    await lead.getByRole('button', { name: 'La page', exact: true }).click()
    await title.waitFor({ state: 'hidden' })
    await lead.frameLocator('#live-preview-iframe').frameLocator('iframe').locator('h1').waitFor()
    await lead.getByRole('button', { name: 'Le formulaire', exact: true }).click()
    await title.waitFor()
    expect(await lead.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await lead.setViewportSize({ width: 1280, height: 720 })
  })

  it('is told on the dashboard, with the hour', async () => {
    await lead.goto(`${world.system.cmsUrl}/admin`)
    await lead.getByText(/en ligne depuis \d\d:\d\d/i).waitFor()
  })

  it('has its old address lead to the new one once it is renamed', async () => {
    const renamed = '/logement/depot-de-garantie-rendu/'
    const change = (from: string, slug: string) => patchGuide(from, { slug, _status: 'published' })
    expect((await change('depot-de-garantie', 'depot-de-garantie-rendu')).status).toBe(200)
    await until(renamed, (status) => status === 200)
    const moved = await fetch(`${world.system.siteUrl}${OTHER_GUIDE}?de=affiche`, {
      redirect: 'manual',
    })
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${renamed}?de=affiche`])
    expect((await change('depot-de-garantie-rendu', 'depot-de-garantie')).status).toBe(200)
    await until(OTHER_GUIDE, (status) => status === 200)
  })

  it('is refused a withdrawal while the home page leads to the guide, and told why', async () => {
    const response = await withdraw('loyer-impaye')
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/page d’accueil/)
  })

  it('takes the page away when it is withdrawn, and the others stay', async () => {
    expect((await onSite(OTHER_GUIDE)).status).toBe(200)
    const response = await withdraw('depot-de-garantie')
    expect(response.status, await response.text()).toBe(200)
    await until(OTHER_GUIDE, (status) => status === 410)
    expect((await onSite('/logement/')).status).toBe(200)
    expect(await (await onSite('/logement/')).text()).not.toContain(OTHER_GUIDE)
    await lead.goto(`${world.system.cmsUrl}/admin/collections/guides?search=depot-de-garantie`)
    await openFirst()
    await lead.getByText(/^Retiré du site depuis \d\d:\d\d\./).waitFor()
  })

  it('goes on being served while the CMS and the database are away', async () => {
    await world.system.halt('cms')
    world.system.kill('mongod', 'SIGKILL')
    expect((await onSite('/logement/')).status).toBe(200)
    expect((await onSite('/recherche/?q=rsa')).status).toBe(200)
    world.system.launch('cms')
    await world.system.ready()
  })
})
