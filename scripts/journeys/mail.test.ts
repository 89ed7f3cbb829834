import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isFirstLink, tell } from '../src/mail-stand-in/index.ts'
import {
  askQuestion,
  linkIn,
  openTicketInAdmin,
  proposeAnswer,
  referenceOn,
  signIn,
  validateAnswer,
} from './steps.ts'
import { startWorld, type World } from './world.ts'

const DOMAIN = 'questions.exemple.example'
const PERSON = 'marie@exemple.example'
/** A picture of one grey point. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

let world: World
let lead: Page
beforeAll(async () => {
  world = await startWorld()
  lead = await signIn(world, 'lead')
  const status = await lead.evaluate(async (inboundDomain) => {
    const answer = await fetch('/api/globals/settings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inboundDomain }),
    })
    return answer.status
  }, DOMAIN)
  expect(status).toBe(200)
})
afterAll(() => world.end())

/** A mail comes in: the service holds it and tells of it. */
const comesIn = async (lines: string[]) => {
  const emailId = world.mail.hold(lines.join('\r\n'))
  const { cmsUrl } = world.system
  const report = { cmsUrl, type: 'email.received', emailId, id: `msg_${emailId}` }
  expect(await tell(report)).toBe(200)
}

const referenceIn = (subject: string) =>
  /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/.exec(subject)?.[0] ?? ''

const QUESTION = [
  `From: Marie <${PERSON}>`,
  `To: bonjour@${DOMAIN}`,
  'Subject: =?utf-8?Q?Mon_loyer_a_augment=C3=A9?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Bonjour, mon propriétaire me réclame plus. Voyez la lettre.',
  '-- ',
  'Marie, 06 12 34 56 78',
  '--b',
  'Content-Type: image/png; name="lettre.png"',
  'Content-Disposition: attachment; filename="lettre.png"',
  'Content-Transfer-Encoding: base64',
  '',
  PNG,
  '--b',
  'Content-Type: application/ms-tnef; name="winmail.dat"',
  'Content-Transfer-Encoding: base64',
  '',
  'eJ8+Ig==',
  '--b--',
]

it('a question by mail is answered by mail, and the answer can be answered', async () => {
  await comesIn(QUESTION)
  const receipt = await world.mail.waitFor(({ to }) => to.includes(PERSON))
  expect(receipt.headers['Auto-Submitted']).toBe('auto-replied')
  expect(`${receipt.subject} ${receipt.text}`).not.toMatch(/loyer|propriétaire|Marie/)
  const told = await world.mail.waitFor(({ subject }) => subject.startsWith('Demande à orienter'))
  const reference = referenceIn(told.subject)

  await openTicketInAdmin(world, lead, reference)
  const desk = lead.locator('.ticket-desk')
  expect(await desk.innerText()).toContain('mon propriétaire me réclame plus')
  const messages = desk.locator('ol.ticket-desk__messages')
  expect(await messages.innerText()).toContain('winmail.dat')
  const saved = lead.waitForEvent('download')
  await messages.getByRole('link', { name: /lettre\.png/ }).click()
  const bytes = await readFile(await (await saved).path())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')

  const count = world.mail.mails.length
  await validateAnswer(world, lead, reference, 'Voyez l’ADIL, avec votre bail.')
  const answer = await world.mail.waitFor(({ to }) => to.includes(PERSON), count)
  expect(answer.reply_to).toMatch(/^suite-[0-9a-f]{32}@/)
  await comesIn([
    `From: ${PERSON}`,
    `To: ${answer.reply_to ?? ''}`,
    'Subject: Re: tout autre chose',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Merci, mais l’ADIL est fermée. Que faire ?',
    '',
    'Le 5 mars 2026 à 10:12, Le site a écrit :',
    '> Voyez l’ADIL',
  ])
  await world.mail.waitFor(({ subject }) => subject === `Message reçu (${reference})`)
  await openTicketInAdmin(world, lead, reference)
  const said = await messages.locator('.ticket-desk__text').allInnerTexts()
  expect(said.filter((text) => !text.includes('06 12'))).toEqual(
    expect.arrayContaining([
      'Voyez l’ADIL, avec votre bail.',
      'Merci, mais l’ADIL est fermée. Que faire ?',
    ]),
  )
  expect(await lead.getByRole('button', { name: /^Valider et/ }).count()).toBe(1)
})

it('a mail taken for an automatic one is made a question by the lead', async () => {
  await comesIn([
    'From: asso@exemple.example',
    'Subject: Permanence',
    'Precedence: list',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Une vraie question, écrite par une liste.',
  ])
  const { cmsUrl } = world.system
  const take = lead.getByRole('button', { name: 'En faire une demande' })
  await expect
    .poll(
      async () => {
        await lead.goto(`${cmsUrl}/admin/collections/mailEvents?sort=-createdAt`)
        await lead.locator('tbody a').first().click()
        await lead.waitForURL(/mailEvents\/[0-9a-f]{24}/)
        await take.waitFor({ timeout: 5_000 }).catch(() => null)
        return take.count()
      },
      { timeout: 60_000 },
    )
    .toBe(1)
  await lead.getByRole('button', { name: 'Lire ce courriel' }).click()
  await lead.getByText('Une vraie question').waitFor()
  await take.click()
  await lead.waitForURL(/tickets\/[0-9a-f]{24}/)
  await lead.locator('.ticket-desk').waitFor()
  expect(await lead.locator('.ticket-desk').innerText()).toContain('Une vraie question')
  expect(world.mail.to('asso@exemple.example')).toEqual([])
})

it('a letter is shown to the partner by the lead; the partner’s document reaches the person', async () => {
  const email = 'avec-papiers@exemple.example'
  const citizen = await world.visitor({ javaScriptEnabled: false })
  await citizen.goto(`${world.system.siteUrl}/poser-une-question/`)
  const buffer = await citizen.screenshot({ type: 'jpeg' })
  const letter = { name: 'lettre de Zoé.jpg', mimeType: 'image/jpeg', buffer }
  await citizen.locator('[name=letters]').setInputFiles(letter)
  await askQuestion(citizen, { text: 'Mon propriétaire veut me mettre dehors.', email })
  const reference = await referenceOn(citizen)
  const asked = await world.mail.waitFor(
    ({ subject, text }) => subject.includes(reference) && text.includes('/demande/'),
  )
  const link = linkIn(asked.text, '/demande/')
  await openTicketInAdmin(world, lead, reference)
  const isShown = (checked: boolean) =>
    lead.getByRole('checkbox', { name: 'Montrer au partenaire', checked })
  // A letter comes some seconds after its question.
  for (let tries = 0; tries < 30 && !(await isShown(false).isVisible()); tries += 1) {
    await lead.waitForTimeout(1000)
    await lead.reload()
    await lead.locator('.ticket-desk').waitFor()
  }
  await isShown(false).click()
  await isShown(true).waitFor()

  const partner = await world.visitor({ javaScriptEnabled: false })
  await partner.goto(link)
  expect(await partner.locator('main').innerText()).not.toContain('Zoé')
  const piece = await partner.getByRole('link', { name: /^Photo 1/ }).getAttribute('href')
  const seen = await partner.goto(new URL(piece ?? '', link).href)
  expect(seen?.headers()['content-type']).toBe('image/jpeg')
  await partner.goto(link)
  await partner.locator('#text').fill('Écrit avant de joindre.')
  await partner.getByText('Joindre un document').click()
  const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }
  await partner.locator('#file').setInputFiles({ name: 'modèle de lettre.pdf', ...pdf })
  await partner.getByRole('button', { name: 'Joindre', exact: true }).click()
  await partner.getByRole('status').waitFor()
  expect(await partner.locator('#text').inputValue()).toBe('Écrit avant de joindre.')
  await proposeAnswer(partner, link, 'Envoyez cette lettre à votre propriétaire.')

  await openTicketInAdmin(world, lead, reference)
  await lead.getByRole('checkbox', { name: /^Remettre à la personne/, checked: true }).waitFor()
  await validateAnswer(world, lead, reference, 'Envoyez cette lettre.')
  const answer = await world.mail.waitFor((mail) => mail.to.includes(email) && !isFirstLink(mail))
  expect(answer.text).toContain('1 document vous attend avec cette réponse.')
  await citizen.goto(linkIn(answer.text, '/message/'))
  const download = citizen.waitForEvent('download')
  await citizen.getByRole('button', { name: /^Télécharger.*modèle de lettre/ }).click()
  expect((await download).suggestedFilename()).toBe('modèle de lettre.pdf')
})
