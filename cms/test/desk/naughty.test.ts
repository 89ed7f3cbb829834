import { cleanText } from '@infos-droits/shared'
import { NAUGHTY } from '@infos-droits/shared/hostile'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postPartnerPage } from '../../src/desk/pages/index.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { ask, form, fresh, tokenOf } from './harness.ts'
import { plantNetwork } from './network.ts'

const TOGETHER = 20
const texts = Array.from({ length: Math.ceil(NAUGHTY.length / TOGETHER) }, (_, index) =>
  cleanText(`Début\n${NAUGHTY.slice(index * TOGETHER, (index + 1) * TOGETHER).join('\n')}\nfin`),
)

let payload: Payload
beforeAll(async () => {
  payload = await bootPayload('naughty')
  await plantNetwork(payload)
}, 120_000)
afterAll(() => payload.destroy())

const send = async (ticket: Ticket, event: 'save_draft' | 'propose', text: string) => {
  const revision = String((await fresh(payload, ticket)).revision)
  const token = await tokenOf(payload, ticket)
  const answer = await postPartnerPage({ payload, token, request: form({ event, revision, text }) })
  expect(answer.status, text).toBe(303)
}

it('has hundreds of strings to try', () => {
  expect(NAUGHTY.length).toBeGreaterThan(400)
})

it('keeps them as the text of a question and as what a partner writes, sign for sign', async () => {
  for (const text of texts) {
    const ticket = await ask(payload, { text })
    expect((await fresh(payload, ticket)).text).toBe(text)
    await send(ticket, 'save_draft', text)
    expect((await fresh(payload, ticket)).draft?.text).toBe(text)
    await send(ticket, 'propose', text)
    expect(await fresh(payload, ticket)).toMatchObject({ state: 'to_validate', draft: { text } })
  }
}, 60_000)

it('keeps them as the name and the commune of a person', async () => {
  for (const text of NAUGHTY.map((one) => cleanText(one).slice(0, 60))
    .filter(Boolean)
    .slice(0, 120)) {
    const ticket = await ask(payload, { firstName: text, commune: text })
    expect((await fresh(payload, ticket)).person).toMatchObject({ firstName: text, commune: text })
  }
}, 60_000)
