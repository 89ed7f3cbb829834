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

/** Signed in once: each code of the telephone serves once, and the next one comes half a minute later. */
let session: Promise<Page> | null = null
const asLead = () => (session ??= signIn(world, 'lead'))

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

    const lead = await asLead()
    await validateAnswer(world, lead, reference, 'Voici qui voir et quoi préparer.')
    const answer = await mailTo(email)
    expect(answer.text).toContain('Voici qui voir et quoi préparer.')
    expect(answer.text).not.toContain('Proposition du partenaire.')
    expect(answer.headers['Auto-Submitted']).toBe('auto-generated')

    const link = await world.mail.waitFor((mail) => mail.to.includes(email) && isFirstLink(mail))
    expect(link.text).not.toContain('propriétaire')
    await citizen.goto(linkIn(link.text, '/message/'))
    await citizen.getByText('Voici qui voir et quoi préparer.').waitFor()
    const missing = citizen.getByLabel('Ce qui manque')
    // The mail may be there a moment before the desk knows that it left.
    await expect
      .poll(
        async () => {
          if (!(await missing.isVisible())) await citizen.reload()
          return missing.isVisible()
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toBe(true)
    await missing.fill('Et pour ce soir ?')
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
    const lead = await asLead()
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
    const lead = await asLead()
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
