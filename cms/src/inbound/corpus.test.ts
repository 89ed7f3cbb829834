import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORPUS, DOMAIN, type Sample } from '../../test/inbound/corpus/index.ts'
import { kindOf } from './kind/kind-of.ts'
import { readMessage } from './message/read.ts'

const isOurs = (address: string) =>
  address === 'site@exemple.example' || address.endsWith(`@${DOMAIN}`)

/** As far as the mail alone tells: a reply is known by its address, later. */
const kinds: Record<Sample['action'], string> = {
  ticket: 'person',
  reply: 'person',
  automatic: 'automatic',
  bounce: 'bounce',
  unparsed: 'unparsed',
}

const read = async ({ raw }: Sample) => {
  const message = await readMessage(raw).catch(() => null)
  // Such a mail is told to be unreadable.
  if (message === null) return { message, kind: { kind: 'unparsed' } as const }
  return { message, kind: kindOf({ message, isOurs }) }
}

it('holds at least 120 mails, no two of one name', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(120)
  expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length)
})

describe.each(CORPUS)('the mail $name', (sample) => {
  it(`is taken for what it is, keeps its accents and its files`, async () => {
    const { message, kind } = await read(sample)
    expect(kind.kind).toBe(kinds[sample.action])
    if (kind.kind === 'person' && sample.isSilent) expect(kind.mayAcknowledge).toBe(false)
    const all = `${message?.subject ?? ''}\n${message?.text ?? ''}`
    for (const words of sample.says ?? []) expect(all).toContain(words)
    for (const words of sample.shows ?? []) expect(message?.shown).toContain(words)
    for (const words of sample.hides ?? []) expect(message?.shown).not.toContain(words)
    if (sample.says !== undefined) expect(message?.hasLostCharacters).toBe(false)
    if (sample.files !== undefined)
      expect(message?.parts.map(({ name }) => name)).toEqual(sample.files)
  })
})

it('nothing that is cut, doubled or changed on the way makes it fall over', async () => {
  const change = fc.record({ at: fc.nat(), length: fc.nat(200), byte: fc.nat(255) })
  const places = fc.tuple(
    fc.constantFrom(...CORPUS),
    fc.array(change, { minLength: 1, maxLength: 8 }),
  )
  await fc.assert(
    fc.asyncProperty(places, async ([{ raw, name }, changes]) => {
      const begin = performance.now()
      let bytes: Buffer = raw
      for (const { at, length, byte } of changes) {
        const from = at % (bytes.length + 1)
        const middle = Buffer.alloc(length % 7, byte)
        const rest =
          byte % 3 === 0
            ? bytes.subarray(Math.max(0, from - length))
            : bytes.subarray(from + length)
        bytes = Buffer.concat([bytes.subarray(0, from), middle, rest])
      }
      const { message, kind } = await read({ name, raw: bytes, action: 'ticket' })
      expect(Object.values(kinds)).toContain(kind.kind)
      expect(message?.from?.address.length ?? 0).toBeLessThanOrEqual(320)
      for (const part of message?.parts ?? []) expect(part.name).not.toMatch(/^$|[\\/]/)
      expect(performance.now() - begin).toBeLessThan(10_000)
    }),
    { numRuns: 400 },
  )
}, 120_000)
