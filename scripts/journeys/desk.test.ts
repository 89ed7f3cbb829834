import { formatDateTime } from '@infos-droits/shared'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FINE, type SentMail } from '../src/mail-stand-in/index.ts'
import {
  askQuestion,
  linkIn,
  openTicketInAdmin,
  proposeAnswer,
  referenceOn,
  signIn,
  validateAnswer,
  type Asked,
} from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
let lead: Page
beforeAll(async () => {
  world = await startWorld()
  lead = await signIn(world, 'lead')
})
afterAll(() => world.end())

const WORRY = 'Mon propriétaire ne me rend pas mon dépôt de garantie. Que puis-je faire ?'
const PHONE = { width: 360, height: 740 }

const ask = async (asked: Partial<Asked>): Promise<string> => {
  const citizen = await world.visitor({ javaScriptEnabled: false })
  await citizen.goto(`${world.system.siteUrl}/poser-une-question/`)
  await askQuestion(citizen, { text: WORRY, ...asked })
  return referenceOn(citizen)
}
const partnerMail = (reference: string) =>
  world.mail.waitFor((mail) => mail.subject.includes(reference) && mail.text.includes('/demande/'))
const answerTo = (email: string) =>
  world.mail.waitFor((mail) => mail.to.includes(email) && mail.text.includes('ADIL'))

/** Each thing that a hand does counts as one: a press, a field typed into, a key. */
const counter = () => {
  const counted = { acts: 0 }
  const does = async (act: () => Promise<unknown>) => {
    counted.acts += 1
    await act()
  }
  return { counted, does }
}

/** A mail as it is read, in the window where its link opens. */
const read = async ({ html }: SentMail): Promise<Page> => {
  const page = await world.visitor({ viewport: PHONE })
  await page.setContent(html)
  return page
}

/** As the lead would in « Réglages ». */
const setUndoSeconds = async (undoSeconds: number) => {
  const isSaved = await lead.evaluate(
    async (data) => {
      const headers = { 'Content-Type': 'application/json' }
      const request = { method: 'POST', headers, body: JSON.stringify(data) }
      return (await fetch('/api/globals/settings', request)).ok
    },
    { undoSeconds },
  )
  expect(isSaved).toBe(true)
}

const referencesIn = async (): Promise<string[]> => {
  await lead.goto(`${world.system.cmsUrl}/admin/collections/tickets`)
  return lead.locator('.queue__table tbody th a').allInnerTexts()
}

describe('a partner who has never seen the page, from the mail to the draft sent', () => {
  it('takes six acts at most on a telephone, with a guide of the site put in', async () => {
    const reference = await ask({ email: 'six@exemple.example' })
    const partner = await read(await partnerMail(reference))
    const { counted, does } = counter()
    await does(() => partner.getByRole('link').first().click())
    const field = partner.locator('#text')
    await field.waitFor()
    await does(() =>
      partner
        .getByRole('button', { name: /^Insérer/ })
        .first()
        .click(),
    )
    await expect.poll(() => field.inputValue()).toContain(world.system.siteUrl)
    await does(() => field.pressSequentially('Écrivez au propriétaire, puis voyez l’ADIL. '))
    // Who reads it again has it kept already.
    await partner.getByText(/^Enregistré à/).waitFor()
    await does(() => partner.getByRole('button', { name: 'Transmettre au chef de projet' }).click())
    await partner.getByRole('status').getByText('Merci').waitFor()
    expect(counted.acts).toBeLessThanOrEqual(6)
    await openTicketInAdmin(world, lead, reference)
    const proposed = await lead.locator('#ticket-answer').inputValue()
    expect(proposed).toContain('puis voyez l’ADIL.')
    expect(proposed).toContain(world.system.siteUrl)
  })
})

describe('the lead, from the queue to sent', () => {
  it('takes four acts at most, and one more to think better of it', async () => {
    const email = 'pressee@exemple.example'
    const reference = await ask({ email })
    const partner = await world.visitor()
    const link = linkIn((await partnerMail(reference)).text, '/demande/')
    await proposeAnswer(partner, link, 'Voyez l’ADIL.')

    const { counted, does } = counter()
    await lead.goto(`${world.system.cmsUrl}/admin/collections/tickets`)
    await does(() => lead.getByRole('link', { name: reference }).first().click())
    const field = lead.locator('#ticket-answer')
    await field.waitFor()
    expect(await field.inputValue()).toBe('Voyez l’ADIL.')
    await does(() => field.fill('Voyez l’ADIL, près de la gare.'))
    await lead.getByText('1 passage changé.').waitFor()
    await does(() => field.press('Control+Enter'))
    await field.waitFor({ state: 'detached' })
    expect(counted.acts).toBeLessThanOrEqual(4)
    expect((await answerTo(email)).text).toContain('Voyez l’ADIL, près de la gare.')
  })

  it('keeps what is written when the session ends meanwhile, and saves it once signed in again', async () => {
    const reference = await ask({ email: 'session@exemple.example' })
    const text = 'Écrit sans session, voyez l’ADIL.'
    await openTicketInAdmin(world, lead, reference)
    const field = lead.locator('#ticket-answer')
    await field.waitFor()
    const session = await lead.context().cookies()
    await lead.context().clearCookies()
    await field.fill(text)
    await lead.getByRole('button', { name: 'Valider et envoyer' }).click()
    await lead.getByRole('link', { name: 'Se connecter' }).first().waitFor()
    expect(await field.inputValue()).toBe(text)
    // Signed in again in another tab, this one is heard again.
    await lead.context().addCookies(session)
    await lead.getByText('Texte enregistré.').waitFor()
    await lead.reload()
    await field.waitFor()
    expect(await field.inputValue()).toBe(text)
    expect(world.mail.answersTo('session@exemple.example')).toEqual([])
  })

  it('stops what was sent too fast, with the text back in its field, and nothing has left', async () => {
    await setUndoSeconds(60)
    const email = 'trop-vite@exemple.example'
    const reference = await ask({ email })
    await validateAnswer(world, lead, reference, 'Parti trop vite.')
    await lead.getByText('La réponse n’est pas encore partie.').waitFor()
    await lead.keyboard.press('Tab')
    await lead.keyboard.press('Enter')
    const field = lead.locator('#ticket-answer')
    await field.waitFor()
    expect(await field.inputValue()).toBe('Parti trop vite.')
    await field.fill('Relu, voyez l’ADIL.')
    await lead.getByText('Texte enregistré.').waitFor()
    // A tab that was closed has lost nothing.
    await lead.reload()
    await field.waitFor()
    expect(await field.inputValue()).toBe('Relu, voyez l’ADIL.')
    await setUndoSeconds(1)
    await openTicketInAdmin(world, lead, reference)
    await lead.getByRole('button', { name: 'Valider et envoyer' }).click()
    expect((await answerTo(email)).text).toContain('Relu, voyez l’ADIL.')
    expect(world.mail.answersTo(email)).toHaveLength(1)
  })
})

describe('a question whose words point to danger', () => {
  it('shows whom to call before it is sent, alerts the lead at once and is first in the queue', async () => {
    const citizen = await world.visitor({ viewport: PHONE })
    await citizen.goto(`${world.system.siteUrl}/poser-une-question/`)
    const lines = citizen.locator('#danger')
    expect(await lines.isVisible()).toBe(false)
    const text = 'Mon mari me frappe et j’ai peur de rentrer. Où puis-je aller avec mes enfants ?'
    await citizen.locator('#text').pressSequentially(text)
    await lines.getByRole('link').first().waitFor()
    expect(await lines.getByRole('link').first().getAttribute('href')).toBe('tel:3919')
    const begun = Date.now()
    await askQuestion(citizen, { text, email: 'danger@exemple.example' })
    const receipt = citizen.locator('main a[href^="tel:"]').first()
    await receipt.waitFor()
    const reference = await referenceOn(citizen)
    const alert = await world.mail.waitFor(
      ({ subject }) => subject.includes(reference) && /danger/i.test(subject),
    )
    expect(Date.now() - begun).toBeLessThan(30_000)
    expect(`${alert.subject} ${alert.text}`).not.toMatch(/mari|frappe|enfants/)
    expect((await referencesIn())[0]).toBe(reference)
    await openTicketInAdmin(world, lead, reference)
    const top = await lead.locator('.ticket-desk > *').first().innerText()
    expect(top).toContain('Danger possible')
    await validateAnswer(world, lead, reference, 'Appelez le 3919. Voyez aussi l’ADIL.')
  })
})

describe('a question entered at the desk for somebody without a mailbox', () => {
  it('comes back there as an answer that is printed, without a name, then given', async () => {
    const reception = await signIn(world, 'reception')
    await reception.goto(`${world.system.cmsUrl}/admin/question-pour-quelqu-un`)
    await reception.getByLabel('La question').fill(WORRY)
    await reception.getByLabel('Le sujet').selectOption('logement')
    await reception.getByLabel('Versailles').check()
    await reception.getByLabel('Son prénom, même inventé (facultatif)').fill('Amina')
    await reception.getByRole('checkbox', { name: 'La personne accepte' }).check()
    await reception.getByRole('button', { name: 'Envoyer la question' }).click()
    await reception.getByText('La question est partie').waitFor()
    const reference = await reception.locator('.entry__told').first().innerText()
    await validateAnswer(world, lead, reference, 'Demandez-le par écrit, puis voyez l’ADIL.')

    await reception.goto(`${world.system.cmsUrl}/admin/collections/tickets`)
    await reception.getByRole('link', { name: reference }).click()
    await reception.getByRole('button', { name: 'Ouvrir la réponse et les coordonnées' }).click()
    await reception.getByText('puis voyez l’ADIL.').waitFor()
    const opens = reception.waitForEvent('popup')
    await reception.getByRole('button', { name: /^Imprimer la réponse/ }).click()
    const paper = await opens
    await paper.getByText('puis voyez l’ADIL.').waitFor()
    const printed = await paper.locator('main').innerText()
    expect(printed).toContain(reference)
    expect(printed).not.toContain('Amina')
    await paper.close()
    await reception.getByRole('button', { name: 'Réponse donnée à la personne' }).click()
    await reception.waitForURL('**/admin/collections/tickets')
    await lead.goto(`${world.system.cmsUrl}/admin/collections/tickets?vue=repondues`)
    await lead.getByRole('link', { name: reference }).waitFor()

    await lead.goto(`${world.system.cmsUrl}/admin/collections/accessLog`)
    const minutes = [0, 1, 2, 3].map((ago) =>
      formatDateTime(new Date(Date.now() - ago * 60_000).toISOString()),
    )
    expect(minutes).toContain(await lead.locator('tbody tr a').first().innerText())
  })
})

describe('« Sans réponse »', () => {
  it('fills when a partner or a person cannot be reached, and empties by what is done from it', async () => {
    const { cmsUrl } = world.system
    const page = `${cmsUrl}/admin/sans-reponse`
    await lead.goto(page)
    await lead.getByText('Aucune question sans réponse.').waitFor()

    world.mail.turn(({ to }) =>
      to.some((address) => /^(adil-78|perdue)@/.test(address)) ? 422 : 'take',
    )
    const silent = await ask({ phone: '06 98 76 54 32' })
    const lost = await ask({ email: 'perdue@exemple.example' })
    await validateAnswer(world, lead, lost, 'Voyez l’ADIL.')
    const rows = async () => {
      await lead.goto(page)
      await lead.locator('h1').waitFor()
      return (await lead.locator('tbody th').allInnerTexts()).toSorted()
    }
    await expect.poll(rows, { timeout: 60_000, interval: 1_000 }).toEqual([silent, lost].toSorted())
    world.mail.turn(FINE)

    await lead.getByRole('link', { name: `Relancer la demande ${silent}` }).click()
    await lead.getByLabel('Adresse pour les demandes').fill('nouvelle@exemple.example')
    await lead.getByRole('button', { name: 'Relancer' }).click()
    await lead.getByText('C’est fait.').waitFor()
    expect((await partnerMail(silent)).to).toEqual(['nouvelle@exemple.example'])
    expect(await rows()).toEqual([lost])

    await lead.getByRole('link', { name: `Ouvrir la demande ${lost}` }).click()
    await lead.getByText('La réponse n’est pas arrivée.').waitFor()
    await lead.getByLabel(/^Nouvelle adresse e-mail/).fill('juste@exemple.example')
    await lead.getByRole('button', { name: 'Envoyer à nouveau' }).click()
    expect((await answerTo('juste@exemple.example')).text).toContain('Voyez l’ADIL.')
    await expect.poll(rows, { timeout: 60_000, interval: 1_000 }).toEqual([])
    await lead.getByText('Aucune question sans réponse.').waitFor()
  })
})
