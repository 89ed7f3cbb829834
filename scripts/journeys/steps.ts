import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { nextCode } from '../src/code/index.ts'
import { demoAccountOf, type DemoAccount } from '../src/system/index.ts'
import type { World } from './world.ts'

/** The site takes a form for a robot's when it comes back sooner. */
const HUMAN_PAUSE_MS = 2_300

const ARRIVAL_MS = 20_000

const LATE_MS = 1_500

export type Asked = {
  text: string
  email?: string
  phone?: string
  isMailboxPrivate?: boolean
}

/** From now on the programs of a page come late, as on an old telephone: it is seen before it can be used. */
export const makeSlow = (page: Page) =>
  page.route('**/_next/static/**/*.js', async (route) => {
    await sleep(LATE_MS)
    await route.continue()
  })

/** Fills in the question form as a person would and sends it; the receipt is on the page then. */
export const askQuestion = async (
  page: Page,
  { text, email, phone, isMailboxPrivate = true }: Asked,
) => {
  await page.locator('#text').fill(text)
  await page.locator('[name=rubric]').selectOption('logement')
  await page.locator('[name=territory][value=here]').check()
  if (email !== undefined) {
    await page.locator('[name=channel][value=email]').check()
    await page.locator('#email').fill(email)
    await page.locator(`[name=mailboxPrivate][value=${isMailboxPrivate ? 'yes' : 'no'}]`).check()
  }
  if (phone !== undefined) {
    await page.locator('[name=channel][value=phone]').check()
    await page.locator('#phone').fill(phone)
  }
  await page.locator('[name=consent]').check()
  await sleep(HUMAN_PAUSE_MS)
  await page.locator('form[action="/api/questions"] [type=submit]:not([name])').click()
  await page.waitForURL('**/poser-une-question/recu/**')
}

/** The reference that a receipt shows. */
export const referenceOn = async (page: Page): Promise<string> => {
  const text = await page.locator('main').innerText()
  const reference = /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/.exec(text)?.[0]
  if (reference === undefined) throw new Error(`no reference on the receipt: ${text}`)
  return reference
}

/** The link that stands alone in a mail. */
export const linkIn = (text: string, part: string): string => {
  const link = text.split('\n').find((line) => line.includes(part))
  if (link === undefined) throw new Error(`no link with ${part} in the mail`)
  return link.trim()
}

/** Opens the link a partner was mailed, writes the draft and hands it to the lead. */
export const proposeAnswer = async (page: Page, link: string, draft: string) => {
  await page.goto(link)
  await page.locator('#text').fill(draft)
  await page.getByRole('button', { name: 'Transmettre au chef de projet' }).click()
  await page.getByRole('status').waitFor()
}

/** The code on the page that follows the password; where it has been used already, the next one. */
const giveCode = async (page: Page, secret: string) => {
  await page.waitForURL('**/admin/code**')
  for (;;) {
    const code = await nextCode(secret)
    await page.getByLabel('Code à six chiffres').fill(code)
    const answer = page.waitForResponse('**/api/users/second-factor/pass')
    await page.getByRole('button', { name: 'Entrer' }).click()
    if ((await answer).ok()) return
  }
}

/** Signs in to the admin. */
export const signIn = async (world: World, role: DemoAccount['role']): Promise<Page> => {
  const page = await world.visitor()
  const { email, password, totp } = demoAccountOf(world.accounts, role)
  await page.goto(`${world.system.cmsUrl}/admin/login`)
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.locator('form button[type=submit]').click()
  if (totp !== undefined) await giveCode(page, totp)
  await page.waitForURL(/\/admin\/?$/)
  return page
}

/** Opens a ticket in the admin by its reference. */
export const openTicketInAdmin = async (world: World, page: Page, reference: string) => {
  const link = page.getByRole('link', { name: reference }).first()
  // A question waits in the spool of the site for the moment in which it is handed over.
  for (const end = Date.now() + ARRIVAL_MS; Date.now() < end;) {
    await page.goto(`${world.system.cmsUrl}/admin/collections/tickets?search=${reference}`)
    await page.locator('h1').waitFor()
    if ((await link.count()) > 0) break
  }
  await link.click()
  await page.locator('.ticket-desk').waitFor()
}

/** As the lead: replaces the proposal by `text` and sends it. */
export const validateAnswer = async (world: World, page: Page, reference: string, text: string) => {
  await openTicketInAdmin(world, page, reference)
  await page.locator('#ticket-answer').fill(text)
  await page.getByRole('button', { name: /^Valider et/ }).click()
  await page.locator('#ticket-answer').waitFor({ state: 'detached' })
}
