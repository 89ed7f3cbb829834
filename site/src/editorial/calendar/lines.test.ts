import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarText, escapeText, foldLine, utcTime } from './lines.ts'

const octets = (text: string) => new TextEncoder().encode(text).length
const unfold = (text: string) => text.replaceAll('\r\n ', '')
const unescape = (text: string) =>
  text.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

/** Hard characters among any others: what is escaped, folded, wide. */
const hard = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\\', ';', ',', '\n', '\r', 'n', ' ', ':', 'é', '\u202F', '👩‍🦽', 'a'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 300,
})

describe('a line of a calendar', () => {
  it('is never longer than 75 octets, and reads as before once unfolded', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const line = `SUMMARY:${escapeText(text)}`
        const folded = foldLine(line)
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75)
        expect(unfold(folded)).toBe(line)
      }),
    )
  })

  it('gives the text back, but for control characters and kinds of line ends', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const escaped = escapeText(text)
        expect(escaped).not.toMatch(/[\r\n]/)
        const expected = text
          .replace(/\r\n?/g, '\n')
          // eslint-disable-next-line no-control-regex -- what a calendar cannot hold
          .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
        expect(unescape(escaped)).toBe(expected)
      }),
    )
  })

  it('cannot begin another property, whatever a text says', () => {
    const text = calendarText([`SUMMARY:${escapeText('Atelier\r\nATTACH:https://mal.example')}`])
    expect(text).toBe('SUMMARY:Atelier\\nATTACH:https://mal.example\r\n')
  })
})

it('writes an instant in UTC', () => {
  expect(utcTime('2026-12-03T14:00:00+01:00')).toBe('20261203T130000Z')
})
