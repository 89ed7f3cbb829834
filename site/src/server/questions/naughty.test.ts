import { cleanText, QUESTION_LIMITS } from '@infos-droits/shared'
import { NAUGHTY } from '@infos-droits/shared/hostile'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import {
  eventually,
  postForm,
  postJson,
  startTestSite,
  typedQuestion,
  type TestSite,
} from '../../../test/test-site.ts'

/** Long enough for a question, with the string at its end, where it is not trimmed away unseen. */
const around = (text: string) => `Ma question est : ${text} !`

const refusal = z.object({ code: z.string(), message: z.string(), issues: z.array(z.unknown()) })

let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ env: { TRUSTED_PROXIES: '127.0.0.1' } })
})
afterAll(() => site.stop())

let people = 0
/** Each from an address of its own: one person may not ask so much. */
const somebody = () => {
  people += 1
  return { 'x-forwarded-for': `10.0.${String(people >> 8)}.${String(people & 255)}` }
}
const askJson = (body: unknown) => postJson({ siteUrl: site.siteUrl, body, headers: somebody() })
const askForm = (fields: Record<string, string>) =>
  postForm({ siteUrl: site.siteUrl, fields, headers: somebody() })

it('has hundreds of strings to try', () => {
  expect(NAUGHTY.length).toBeGreaterThan(400)
})

it('keeps each of them as the text of a question, and hands it on as it was typed', async () => {
  const typed = new Map<string, string>()
  for (const text of NAUGHTY) {
    const body = typedQuestion({ text: around(text) })
    const answer = await askJson(body)
    expect(answer.status, text).toBe(201)
    const { reference } = (await answer.json()) as { reference: string }
    typed.set(reference, cleanText(around(text)))
  }
  const { tickets } = site.cms.state
  await eventually(() => [...typed.keys()].every((reference) => tickets.has(reference)), 20_000)
  for (const [reference, text] of typed)
    expect(tickets.get(reference)?.question.text, text).toBe(text)
}, 60_000)

it('takes each of them in a form without JavaScript too', async () => {
  for (const text of NAUGHTY) {
    const fields = typedQuestion({ text: `${around(text)} Par le formulaire.` })
    const answer = await askForm(fields)
    expect(answer.status, text).toBe(303)
    await answer.body?.cancel()
  }
}, 60_000)

it.each(['firstName', 'commune', 'email', 'phone', 'rubric', 'territory', 'channel', 'guide'])(
  'keeps each of them as %s or says in French what is wrong, and nothing breaks',
  async (field) => {
    for (const [index, text] of NAUGHTY.entries()) {
      const own = `Une question à elle seule, ${field} ${String(index)}.`
      const body = typedQuestion({ text: own, [field]: text })
      const answer = await askJson(body)
      expect([201, 422], `${field}: ${text}`).toContain(answer.status)
      const said: unknown = await answer.json()
      if (answer.status === 422) expect(refusal.parse(said).issues).not.toEqual([])
    }
  },
  60_000,
)

it('shows each of them again as text, never as markup', async () => {
  for (const text of NAUGHTY.filter((one) => /[<>"'&]/.test(one))) {
    const fields = typedQuestion({ text: around(text), email: 'pas une adresse' })
    const answer = await askForm(fields)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    if (text.includes('<script')) expect(page).not.toContain(text)
  }
}, 60_000)

it('is bounded: each of them is far shorter than a question may be', () => {
  const longest = Math.max(...NAUGHTY.map((text) => around(text).length))
  expect(longest).toBeLessThan(QUESTION_LIMITS.textMax)
})
