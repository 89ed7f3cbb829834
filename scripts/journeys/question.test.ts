import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFirstLink } from '../src/mail-stand-in/index.ts'
import {
  linkIn,
  askQuestion,
  openTicketInAdmin,
  proposeAnswer,
  referenceOn,
  signIn,
  validateAnswer,
} from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const ask = () => `${world.system.siteUrl}/poser-une-question/`
const partnerMail = (reference: string) =>
  world.mail.waitFor((mail) => mail.subject.includes(reference) && mail.text.includes('/demande/'))
const mailTo = (email: string) =>
  world.mail.waitFor((mail) => mail.to.includes(email) && !isFirstLink(mail))
const WORRY = 'Mon propriétaire veut me mettre dehors et je ne sais pas quoi faire.'

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  it('a question comes back as an answer, through a partner and the lead', async () => {
    const email = `citoyenne-${String(javaScriptEnabled)}@exemple.example`
    const citizen = await world.visitor({ javaScriptEnabled })
    await citizen.goto(world.system.siteUrl)
    await citizen
      .getByRole('link', { name: /poser? .*question/i })
      .first()
      .click()
    await askQuestion(citizen, { text: `${WORRY} Mon numéro : 06 12 34 56 78.`, email })
    const reference = await referenceOn(citizen)

    const toPartner = await partnerMail(reference)
    expect(toPartner.text).not.toContain('propriétaire')
    const partner = await world.visitor({ javaScriptEnabled })
    await partner.goto(linkIn(toPartner.text, '/demande/'))
    const shown = await partner.locator('main').innerText()
    expect(shown).toContain(WORRY)
    expect(shown).toContain('[téléphone masqué]')
    expect(shown).not.toContain('06 12 34 56 78')
    expect(shown).not.toContain(email)
    await proposeAnswer(partner, partner.url(), 'Proposition du partenaire.')

    const lead = await signIn(world, 'lead')
    await validateAnswer(world, lead, reference, 'Voici qui voir et quoi préparer.')
    const answer = await mailTo(email)
    expect(answer.text).toContain('Voici qui voir et quoi préparer.')
    expect(answer.text).not.toContain('Proposition du partenaire.')
    expect(answer.headers['Auto-Submitted']).toBe('auto-generated')

    const link = await world.mail.waitFor((mail) => mail.to.includes(email) && isFirstLink(mail))
    expect(link.text).not.toContain('propriétaire')
    await citizen.goto(linkIn(link.text, '/message/'))
    await citizen.getByText('Voici qui voir et quoi préparer.').waitFor()
    await citizen.getByLabel('Ce qui manque').fill('Et pour ce soir ?')
    await citizen.getByRole('button', { name: 'Ma question reste sans réponse' }).click()
    await citizen.getByText('une personne reprend votre question').waitFor()
  })
})

describe('when the mailbox is not safe', () => {
  it('the mail says nothing, and the answer opens with the code of the receipt', async () => {
    const email = 'boite-partagee@exemple.example'
    const citizen = await world.visitor({ javaScriptEnabled: false })
    await citizen.goto(ask())
    await askQuestion(citizen, { text: WORRY, email, isMailboxPrivate: false })
    const reference = await referenceOn(citizen)
    const codes =
      (await citizen.locator('main').innerText()).match(/[A-Z2-9]{4}-[A-Z2-9]{4}/g) ?? []
    const code = codes.find((found) => found !== reference)
    expect(code).toBeDefined()
    await citizen.reload()
    expect(await citizen.locator('main').innerText()).not.toContain(code)

    const partner = await world.visitor()
    await proposeAnswer(
      partner,
      linkIn((await partnerMail(reference)).text, '/demande/'),
      'Brouillon',
    )
    const lead = await signIn(world, 'lead')
    await validateAnswer(world, lead, reference, 'Une réponse qui ne se lit pas dans le courriel.')
    const notice = await mailTo(email)
    expect(notice.subject).toBe('Un message vous attend')
    expect(notice.text + notice.html).not.toMatch(/r[ée]ponse|logement|propriétaire|question/i)

    await citizen.goto(linkIn(notice.text, '/message/'))
    await citizen.locator('#code').fill('AAAA-2222')
    await citizen.getByRole('button').click()
    await citizen.getByRole('alert').waitFor()
    await citizen.locator('#code').fill(code ?? '')
    await citizen.getByRole('button').click()
    await citizen.getByText('Une réponse qui ne se lit pas dans le courriel.').waitFor()
  })
})

describe('when the person has no mailbox', () => {
  it('reception calls back with the answer, and the opening is logged', async () => {
    const citizen = await world.visitor({ javaScriptEnabled: false })
    await citizen.goto(ask())
    await askQuestion(citizen, { text: WORRY, phone: '06 98 76 54 32' })
    const reference = await referenceOn(citizen)
    const partner = await world.visitor()
    await proposeAnswer(partner, linkIn((await partnerMail(reference)).text, '/demande/'), 'À dire')
    const lead = await signIn(world, 'lead')
    await validateAnswer(world, lead, reference, 'À dire de vive voix.')

    const reception = await signIn(world, 'reception')
    await openTicketInAdmin(world, reception, reference)
    expect(await reception.locator('.ticket-desk').innerText()).not.toContain('vive voix')
    await reception.getByRole('button', { name: 'Ouvrir la réponse et les coordonnées' }).click()
    await reception.getByText('À dire de vive voix.').waitFor()
    await reception.getByText('06 98 76 54 32').waitFor()
    await lead.goto(`${world.system.cmsUrl}/admin/collections/accessLog`)
    await lead.getByText('La réponse et les coordonnées').first().waitFor()
    await reception.getByRole('button', { name: 'Réponse donnée à la personne' }).click()
    await reception
      .getByRole('button', { name: 'Réponse donnée à la personne' })
      .waitFor({ state: 'detached' })
  })
})

describe('the lead, from the queue to sent', () => {
  it('takes four acts at most, and one more to think better of it', async () => {
    const email = 'pressee@exemple.example'
    const citizen = await world.visitor({ javaScriptEnabled: false })
    await citizen.goto(ask())
    await askQuestion(citizen, { text: WORRY, email })
    const reference = await referenceOn(citizen)
    const partner = await world.visitor()
    const toPartner = await partnerMail(reference)
    await proposeAnswer(partner, linkIn(toPartner.text, '/demande/'), 'Voyez l’ADIL.')

    const lead = await signIn(world, 'lead')
    let acts = 0
    const does = async (act: () => Promise<void>) => {
      acts += 1
      await act()
    }
    await lead.goto(`${world.system.cmsUrl}/admin/collections/tickets`)
    await does(() => lead.getByRole('link', { name: reference }).first().click())
    const field = lead.locator('#ticket-answer')
    await field.waitFor()
    expect(await field.inputValue()).toBe('Voyez l’ADIL.')
    await does(() => field.fill('Voyez l’ADIL, près de la gare.'))
    await lead.getByText('1 passage changé.').waitFor()
    await does(() => field.press('Control+Enter'))
    await field.waitFor({ state: 'detached' })
    expect(acts).toBeLessThanOrEqual(4)
    expect((await mailTo(email)).text).toContain('Voyez l’ADIL, près de la gare.')
  })

  it('stops what was sent too fast, with the text back in its field, and nothing has left', async () => {
    const lead = await signIn(world, 'lead')
    await setUndoSeconds(lead, 60)
    const email = 'trop-vite@exemple.example'
    const citizen = await world.visitor({ javaScriptEnabled: false })
    await citizen.goto(ask())
    await askQuestion(citizen, { text: WORRY, email })
    const reference = await referenceOn(citizen)
    await validateAnswer(world, lead, reference, 'Parti trop vite.')
    await lead.getByText('La réponse n’est pas encore partie.').waitFor()
    await lead.keyboard.press('Tab')
    await lead.keyboard.press('Enter')
    const field = lead.locator('#ticket-answer')
    await field.waitFor()
    expect(await field.inputValue()).toBe('Parti trop vite.')
    await field.fill('Relu.')
    await lead.getByText('Texte enregistré.').waitFor()
    // A tab that was closed has lost nothing.
    await lead.reload()
    await field.waitFor()
    expect(await field.inputValue()).toBe('Relu.')
    await setUndoSeconds(lead, 1)
    await openTicketInAdmin(world, lead, reference)
    await lead.getByRole('button', { name: 'Valider et envoyer' }).click()
    expect((await mailTo(email)).text).toContain('Relu.')
    expect(world.mail.answersTo(email)).toHaveLength(1)
  })
})

/** As the lead would in « Réglages ». */
const setUndoSeconds = async (lead: Page, undoSeconds: number) => {
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

describe('while the CMS is down', () => {
  it('the reference is given all the same, and the ticket comes later', async () => {
    await world.system.halt('cms')
    const citizen = await world.visitor({ javaScriptEnabled: false })
    await citizen.goto(ask())
    await askQuestion(citizen, { text: WORRY, email: 'patiente@exemple.example' })
    const reference = await referenceOn(citizen)
    const health = (await (await fetch(`${world.system.siteUrl}/healthz`)).json()) as object
    expect(health).toMatchObject({ spool: { waiting: 1 } })
    world.system.launch('cms')
    await world.system.ready()
    expect((await partnerMail(reference)).subject).toContain(reference)
  })
})

describe('a partner who has never seen it', () => {
  const opened = async (text: string, email: string) => {
    const citizen = await world.visitor({ javaScriptEnabled: false })
    await citizen.goto(ask())
    await askQuestion(citizen, { text, email })
    const reference = await referenceOn(citizen)
    return linkIn((await partnerMail(reference)).text, '/demande/')
  }

  it('needs six interactions at most, from opening the mail to the draft sent', async () => {
    const link = await opened(WORRY, 'six@exemple.example')
    const partner = await world.visitor()
    let interactions = 0
    const once = async (what: Promise<unknown>) => {
      await what
      interactions += 1
    }
    // Opening the mail.
    interactions += 1
    await once(partner.goto(link))
    await once(partner.locator('#text').click())
    await once(partner.keyboard.type('Bonjour, vous avez des droits. Voyez l’ADIL, c’est gratuit.'))
    await once(
      partner
        .getByRole('button', { name: /^Insérer/ })
        .first()
        .click(),
    )
    const text = await partner.locator('#text').inputValue()
    expect(text).toMatch(/^Bonjour, vous avez des droits[^]+https?:\/\//)
    await once(partner.getByRole('button', { name: 'Transmettre au chef de projet' }).click())
    await partner.getByRole('status').filter({ hasText: 'Merci' }).waitFor()
    expect(interactions).toBeLessThanOrEqual(6)
    expect(await partner.locator('main').innerText()).toContain('vous avez des droits')
  })

  it('loses no word: without a network, in two tabs, or when the page is left', async () => {
    const link = await opened(WORRY, 'brouillon@exemple.example')
    const first = await world.visitor()
    await first.goto(link)
    const state = first.locator('#state')
    await first.locator('#text').pressSequentially('Premier mot')
    await state.filter({ hasText: 'Enregistré à' }).waitFor()
    await first.context().setOffline(true)
    await first.locator('#text').pressSequentially(' sans réseau')
    await state.filter({ hasText: 'Hors connexion' }).waitFor()
    await first.context().setOffline(false)
    await state.filter({ hasText: 'Enregistré à' }).waitFor()

    const second = await world.visitor()
    await second.goto(link)
    expect(await second.locator('#text').inputValue()).toBe('Premier mot sans réseau')
    await second.locator('#text').fill('Premier mot sans réseau\nDans l’autre onglet')
    await second.locator('#state').filter({ hasText: 'Enregistré à' }).waitFor()
    await first.locator('#text').fill('Premier mot sans réseau\nDans le premier onglet')
    await first.getByRole('button', { name: 'Transmettre au chef de projet' }).click()
    await first.getByText('Deux textes pour cette question').waitFor()
    await first.getByRole('button', { name: 'Mettre les deux bout à bout' }).click()
    await state.filter({ hasText: 'Enregistré à' }).waitFor()
    await second.goto(link)
    const kept = await second.locator('#text').inputValue()
    expect(kept).toContain('Dans l’autre onglet')
    expect(kept).toContain('Dans le premier onglet')
    await second.locator('#text').fill(`${kept}\nJuste avant de partir`)
    await second.goto(world.system.siteUrl)
    // It left with the page, and arrives in its own time.
    const found = async () => {
      await second.goto(link)
      return second.locator('#text').inputValue()
    }
    await expect.poll(found, { timeout: 30_000 }).toContain('Juste avant de partir')
  })
})
