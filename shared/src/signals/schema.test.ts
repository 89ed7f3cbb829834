import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../text/days.ts'
import { newSignalId, oldestSignalDay, parseSignal, SIGNAL_LIMITS } from './index.ts'

const id = '0b0f2a1e-5c44-4c57-9a31-3f2d1f6f0a11'
const common = { id, day: '2026-11-22' }
const helpful = { ...common, kind: 'helpful', path: '/logement/apl/', answer: 'no', word: null }
const mistake = { ...common, kind: 'error', path: '/annuaire/adil-78/', what: 'Horaires faux' }
const visit = {
  ...common,
  kind: 'visit',
  rubric: 'logement',
  outcome: 'oriented',
  page: '/logement/apl/',
  desk: null,
}
const idea = { ...common, kind: 'idea', screen: '/admin', about: 'idea', text: 'Plus grand' }

const codeOf = (input: unknown) => {
  const result = parseSignal(input)
  return result.ok ? null : result.code
}

describe('parseSignal', () => {
  it('takes the four kinds', () => {
    for (const signal of [helpful, mistake, visit, idea])
      expect(parseSignal(signal)).toEqual({ ok: true, signal })
  })

  it('masks addresses and numbers in every kind of text', () => {
    const typed = 'Écrivez-moi : zoe@exemple.fr ou 06 12 34 56 78'
    for (const signal of [
      { ...helpful, word: typed },
      { ...mistake, what: typed },
      { ...idea, text: typed },
    ]) {
      const text = JSON.stringify(parseSignal(signal))
      expect(text).toContain('[adresse e-mail masquée]')
      expect(text).toContain('[téléphone masqué]')
      expect(text).not.toMatch(/zoe@|06 12/)
    }
  })

  it('takes again what it gave, however much the masks made it grow', () => {
    const word = 'a@b.fr '.repeat(42)
    const first = parseSignal({ ...helpful, word })
    if (!first.ok) throw new Error(first.code)
    expect(JSON.stringify(first.signal).length).toBeGreaterThan(3 * SIGNAL_LIMITS.word)
    expect(parseSignal(first.signal)).toEqual(first)
  })

  it('counts an empty word as none', () => {
    expect(parseSignal({ ...helpful, word: ' \n ' })).toMatchObject({ signal: { word: null } })
  })

  it.each([
    [{ ...helpful, answer: 'perhaps' }, 'signal.answer.missing'],
    [{ ...helpful, word: 'x'.repeat(301) }, 'signal.text.long'],
    [{ ...helpful, path: '//evil.example/' }, 'signal.page.unknown'],
    [{ ...helpful, path: '/logement/?q=mon+nom' }, 'signal.page.unknown'],
    [{ ...mistake, what: '  ' }, 'signal.text.missing'],
    [{ ...mistake, what: { $ne: '' } }, 'signal.text.missing'],
    [{ ...mistake, what: 'x'.repeat(501) }, 'signal.text.long'],
    [{ ...visit, person: 'Zoé' }, 'signal.invalid'],
    [{ ...visit, day: '2026-11-22T10:00:00Z' }, 'signal.invalid'],
    [{ ...visit, id: 'a' }, 'signal.invalid'],
    [{ ...idea, about: '' }, 'signal.about.missing'],
    [{ ...idea, screen: '/demande/?secret' }, 'signal.invalid'],
    [null, 'signal.invalid'],
  ])('refuses %j', (input, code) => {
    expect(codeOf(input)).toBe(code)
  })

  it('answers anything at all with a result, never with a crash', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (input) => void codeOf(input)))
  })

  it('changes nothing when it reads its own result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const first = parseSignal({ ...helpful, word: text })
        if (first.ok) expect(parseSignal(first.signal)).toEqual(first)
      }),
    )
  })
})

describe('a signal’s identifier', () => {
  it('is a random UUID', () => {
    const made = Array.from({ length: 100 }, newSignalId)
    expect(new Set(made).size).toBe(100)
    for (const value of made) expect(codeOf({ ...helpful, id: value })).toBeNull()
  })
})

describe('the day of a signal', () => {
  it('is that of Paris', () => {
    expect(dayOf(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23')
  })

  it('is kept thirteen months', () => {
    expect(oldestSignalDay(new Date('2026-11-22T10:00:00Z'))).toBe('2025-10-22')
  })
})
