import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  eventually,
  postForm,
  postJson,
  ripeNonce,
  startTestSite,
  typedQuestion,
  type TestSite,
} from '../../../test/test-site.ts'
import { echoed } from '../../../test/tiny-site.ts'
import type { CheckView } from '../../views.ts'

let site: TestSite
beforeEach(async () => {
  site = await startTestSite({ env: { ATTACK_ASKS_PER_MINUTE: '2' } })
})
afterEach(() => site.stop())

const text = (number: number) => `Une question comme une autre, numéro ${String(number)}`

/** Three questions, one more than is calm; the third is held already. */
const flood = async () => {
  const statuses = []
  for (const number of [1, 2, 3]) {
    const fields = typedQuestion({ text: text(number), nonce: ripeNonce() })
    statuses.push((await postForm({ siteUrl: site.siteUrl, fields })).status)
  }
  expect(statuses).toEqual([303, 303, 429])
}

const solve = async (challengeText: string): Promise<string> => {
  const challenge = JSON.parse(challengeText) as Challenge
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
}

const checkIn = async (response: Response): Promise<CheckView> => {
  expect(response.status).toBe(429)
  expect(response.headers.get('cache-control')).toBe('no-store')
  return echoed({ html: await response.text(), name: 'check' }) as CheckView
}

describe('a form posted while the site is flooded', () => {
  test('comes back whole, as it was typed, and is a question once it brings its proof', async () => {
    await flood()
    const typed = 'Ligne une\r\n\r\n  « deux » <b>& "trois" </b>\u00A0!  '
    const fields = typedQuestion({ text: typed, firstName: "O'Neil </textarea>" })
    const check = await checkIn(await postForm({ siteUrl: site.siteUrl, fields }))
    expect(Object.fromEntries(check.fields.map(({ name, value }) => [name, value]))).toEqual(fields)
    expect(check).toMatchObject({ sent: 'nothing', waitSeconds: 20 })

    const proof = await solve(check.challenge)
    const again = { ...fields, pass: check.pass, proof }
    const sent = await postForm({ siteUrl: site.siteUrl, fields: again })
    expect(sent.status).toBe(303)
    await eventually(() =>
      [...site.cms.state.tickets.values()].some(({ question }) =>
        question.text.includes('« deux » <b>& "trois" </b>'),
      ),
    )
    // The same form again, with its proof, with another or without: its receipt, and no second ticket.
    for (const repeat of [again, { ...again, proof: '' }, fields]) {
      const response = await postForm({ siteUrl: site.siteUrl, fields: repeat })
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        sent.headers.get('location'),
      ])
    }
    const other = { ...again, text: text(9) }
    expect((await postForm({ siteUrl: site.siteUrl, fields: other })).status).toBe(422)
  })

  test('is not let through by a pass that has not waited, nor by the proof of another form', async () => {
    await flood()
    const one = typedQuestion({ text: text(4), nonce: ripeNonce() })
    const two = typedQuestion({ text: text(5), nonce: ripeNonce() })
    const check = await checkIn(await postForm({ siteUrl: site.siteUrl, fields: one }))
    const early = await postForm({ siteUrl: site.siteUrl, fields: { ...one, pass: check.pass } })
    expect(await checkIn(early)).toMatchObject({ sent: 'early', pass: check.pass })
    const proof = await solve(check.challenge)
    const stolen = await postForm({ siteUrl: site.siteUrl, fields: { ...two, proof } })
    expect(await checkIn(stolen)).toMatchObject({ sent: 'refused' })
    expect(site.cms.state.tickets.size).toBeLessThanOrEqual(2)
  })

  test('with an answer to correct is told that, and the trap still catches', async () => {
    await flood()
    const wrong = typedQuestion({ text: '', nonce: ripeNonce() })
    expect((await postForm({ siteUrl: site.siteUrl, fields: wrong })).status).toBe(422)
    const robot = typedQuestion({ website: 'x', nonce: ripeNonce() })
    expect((await postForm({ siteUrl: site.siteUrl, fields: robot })).status).toBe(422)
  })
})

test('JSON is told the challenge, and taken with its proof', async () => {
  await flood()
  const body = typedQuestion({ text: text(6), nonce: ripeNonce() })
  const held = await postJson({ siteUrl: site.siteUrl, body })
  expect([held.status, held.headers.get('retry-after')]).toEqual([429, '20'])
  const answer = (await held.json()) as { code: string; challenge: string; pass: string }
  expect(answer).toMatchObject({ code: 'question.held', issues: [], waitSeconds: 20 })
  const proof = await solve(answer.challenge)
  expect((await postJson({ siteUrl: site.siteUrl, body: { ...body, proof } })).status).toBe(201)
})

test('the flood shows in healthz, and the lead is told once among what people say of the site', async () => {
  const health = async (): Promise<unknown> => (await fetch(`${site.siteUrl}/healthz`)).json()
  expect(await health()).toMatchObject({ status: 'ok', attack: { underAttack: false } })
  await flood()
  await postForm({ siteUrl: site.siteUrl, fields: typedQuestion({ nonce: ripeNonce() }) })
  expect(await health()).toMatchObject({ status: 'degraded', attack: { underAttack: true } })
  await eventually(() => site.cms.state.signals.length === 1)
  expect(site.cms.state.signals[0]).toMatchObject({ kind: 'error', path: '/poser-une-question/' })
})

test('nothing that was held is in the log', async () => {
  await flood()
  const log = site.lines.join('\n')
  for (const word of ['numéro', 'camille', '127.0.0.1']) expect(log).not.toContain(word)
})
