import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { describe, expect, test } from 'vitest'
import { createRateLimit } from '../questions/rate-limit.ts'
import { createGate, type AtGate, type Held } from './gate.ts'
import { watchForAttack } from './watch.ts'

const SECRET = 'a-form-secret-for-tests-only'
const MINUTE = 60_000

/** A door with a threshold of three; `attacked` when more than that came already. */
const door = async ({ attacked = true, secret = SECRET } = {}) => {
  let time = Date.now()
  const now = () => time
  const told: number[] = []
  const gate = createGate({
    watch: watchForAttack({ fromPerMinute: 3, now }),
    secret,
    limits: { place: createRateLimit(), all: createRateLimit() },
    onAttack: ({ asksPerMinute }) => told.push(asksPerMinute),
    now,
  })
  const ask = (question: Partial<AtGate> = {}) =>
    gate.holds({
      ...{ form: 'form-1', address: '198.51.100.1', proof: undefined, pass: undefined },
      ...question,
    })
  const held = async (question: Partial<AtGate> = {}): Promise<Held> => {
    const answer = await ask(question)
    if (answer === null) throw new Error('it was let through')
    return answer
  }
  if (attacked) for (let index = 0; index < 4; index += 1) await ask({ form: `flood-${index}` })
  return { gate, ask, held, told, wait: (ms: number) => (time += ms) }
}

const solve = async (text: string): Promise<string> => {
  const challenge = JSON.parse(text) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  return JSON.stringify({ challenge, solution })
}

describe('while all is calm', () => {
  test('every question passes, and what is posted for another day is not looked at', async () => {
    const { ask, told } = await door({ attacked: false })
    expect(await ask()).toBeNull()
    expect(await ask({ proof: 'x', pass: '<script>' })).toBeNull()
    expect(told).toEqual([])
  })
})

describe('under attack', () => {
  test('a question is held, the attack is told once and seen from outside', async () => {
    const { gate, held, told } = await door()
    expect(await held()).toMatchObject({ sent: 'nothing', waitSeconds: 20 })
    await held()
    expect(told).toEqual([4])
    expect(gate.state()).toMatchObject({ underAttack: true, asksPerMinute: 6 })
  })

  test('a proof of work lets it through, as often as this form is sent again', async () => {
    const { ask, held } = await door()
    const proof = await solve((await held()).challenge)
    expect(await ask({ proof })).toBeNull()
    expect(await ask({ proof })).toBeNull()
  })

  test('a question that brings its proof is counted once', async () => {
    const { gate, ask, held } = await door()
    const proof = await solve((await held()).challenge)
    const before = gate.state().asksPerMinute
    await ask({ proof })
    expect(gate.state().asksPerMinute).toBe(before)
  })

  test('a proof made for another form is refused', async () => {
    const { held } = await door()
    const proof = await solve((await held({ form: 'form-2' })).challenge)
    expect(await held({ proof })).toMatchObject({ sent: 'refused' })
  })

  test('a proof is refused whose challenge is too old, or was made under another secret', async () => {
    const { held, wait } = await door()
    const proof = await solve((await held()).challenge)
    const other = await door({ secret: 'another-secret-of-another-site' })
    expect(await other.held({ proof })).toMatchObject({ sent: 'refused' })
    wait(15 * MINUTE + 1000)
    for (let index = 0; index < 4; index += 1) await held({ form: 'x' }).catch(() => null)
    expect(await held({ proof })).toMatchObject({ sent: 'refused' })
  })

  test('a proof that was made easier, or made up, is refused', async () => {
    const { held } = await door()
    const proof = JSON.parse(await solve((await held()).challenge)) as {
      challenge: Challenge
      solution: { counter: number; derivedKey: string }
    }
    const { challenge, solution } = proof
    const { parameters, signature } = challenge
    const forged = [
      { challenge: { parameters: { ...parameters, cost: 1 }, signature }, solution },
      { challenge: { parameters: { ...parameters, keyPrefix: '00' }, signature }, solution },
      { challenge: { parameters: { ...parameters, expiresAt: 9e9 }, signature }, solution },
      { challenge: { parameters, signature: '0'.repeat(64) }, solution },
      { challenge: { parameters, signature: '' }, solution },
      { challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      { challenge, solution: { ...solution, derivedKey: '' } },
      { challenge, solution: { counter: -1, derivedKey: 'zz' } },
    ]
    for (const one of forged)
      expect(await held({ proof: JSON.stringify(one) })).toMatchObject({ sent: 'refused' })
    for (const text of ['{}', 'null', '[]', '{', '"x"', '{"challenge":{"__proto__":{}}}'])
      expect(await held({ proof: text })).toMatchObject({ sent: 'refused' })
  })

  test('the pass is good after twenty seconds, not before, and keeps its age', async () => {
    const { ask, held, wait } = await door()
    const { pass } = await held()
    wait(5000)
    expect(await held({ pass })).toMatchObject({ sent: 'early', pass, waitSeconds: 15 })
    wait(14_999)
    expect(await held({ pass })).toMatchObject({ sent: 'early', waitSeconds: 1 })
    wait(1)
    expect(await ask({ pass })).toBeNull()
  })

  test('a pass is refused that is another form’s, made up, of tomorrow or an hour old', async () => {
    const { held, wait } = await door()
    const { pass } = await held({ form: 'form-2' })
    wait(21_000)
    expect(await held({ pass })).toMatchObject({ sent: 'nothing', waitSeconds: 20 })
    const own = (await held()).pass
    const [time = '', signature = ''] = own.split('.')
    const earlier = (Number.parseInt(time, 36) - 30_000).toString(36)
    for (const made of ['', 'x', `${earlier}.${signature}`, `${own}a`])
      expect(await held({ pass: made })).toMatchObject({ sent: 'nothing', waitSeconds: 20 })
    wait(-1000)
    expect((await held({ pass: own })).pass).not.toBe(own)
  })

  test('few pass by waiting from one place, and few from everywhere', async () => {
    const { ask, held, wait } = await door()
    const forms = Array.from({ length: 14 }, (_, index) => `waiting-${index}`)
    const passes = await Promise.all(forms.map(async (form) => (await held({ form })).pass))
    wait(20_000)
    const come = (index: number, address: string) =>
      ask({ form: forms[index] ?? '', pass: passes[index], address })
    const one = [await come(0, '203.0.113.1'), await come(1, '203.0.113.1')]
    expect(one).toEqual([null, null])
    expect(await come(2, '203.0.113.1')).toMatchObject({ sent: 'crowded', pass: passes[2] })
    const others = []
    for (let index = 3; index < 14; index += 1)
      others.push(await come(index, `198.51.100.${index}`))
    expect(others.filter((answer) => answer === null)).toHaveLength(8)
    expect(others.at(-1)).toMatchObject({ sent: 'crowded' })
  })

  test('is over after some quiet minutes, and questions pass again', async () => {
    const { ask, gate, wait } = await door()
    wait(5 * MINUTE)
    expect(gate.state()).toEqual({ underAttack: false, since: null, asksPerMinute: 0 })
    expect(await ask()).toBeNull()
  })
})
