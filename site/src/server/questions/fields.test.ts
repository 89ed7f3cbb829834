import { parseQuestion } from '@infos-droits/shared'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readForm, readJson, typedValues } from './fields.ts'

const NAUGHTY = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  '$ne',
  '$where',
  'text[$gt]',
  '\u0000',
  'a\u0000b',
  '\u202Egnp.exe',
  '\u200B\uFEFF',
  '\uD800',
  '\uDC00x',
  '%00',
  '%ZZ',
  '🏳️‍🌈',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '{{7*7}}',
  '${jndi:ldap://x}',
  '../../etc/passwd',
  '\r\nSet-Cookie: a=b',
  'null',
  'undefined',
  'NaN',
  '1e309',
]

const text = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

const FIELDS = ['text', 'rubric', 'territory', 'channel', 'email', 'phone', 'consent', 'guide']
const name = fc.oneof(fc.constantFrom(...FIELDS), text)

const isPolluted = () => Object.keys(Object.prototype).length > 0 || 'polluted' in {}

describe('any form', () => {
  test('is read without a crash, and what it holds is checked or refused', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, text), { maxLength: 60 }), (pairs) => {
        const read = readForm(Buffer.from(new URLSearchParams(pairs).toString()))
        const result = parseQuestion(read.fields)
        expect(isPolluted()).toBe(false)
        if (result.ok) expect(typeof result.question.text).toBe('string')
        else expect(result.issues.length).toBeGreaterThan(0)
      }),
    )
  })

  test('made of any bytes is read without a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const { fields } = readForm(Buffer.from(bytes))
        for (const value of Object.values(typedValues(fields)))
          expect(value).toBe(value?.toWellFormed())
      }),
    )
  })

  test('gives back each known field as it was typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FIELDS), text), (typed) => {
        const { fields } = readForm(Buffer.from(new URLSearchParams(typed).toString()))
        const expected = Object.entries(typed).map(([key, value]) => [key, value.toWellFormed()])
        expect(typedValues(fields)).toEqual(Object.fromEntries(expected))
      }),
    )
  })

  test('with one name twice is told, with the first value kept', () => {
    const read = readForm(Buffer.from('__proto__=a&__proto__=b&text=x'))
    expect(read).toMatchObject({ ok: false, code: 'question.body.repeated' })
    expect(Object.getOwnPropertyDescriptor(read.fields, '__proto__')?.value).toBe('a')
    expect(Object.getPrototypeOf(read.fields)).toBeNull()
  })

  test('of thousands of fields is refused', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `a${String(index)}=1`).join('&')
    expect(readForm(Buffer.from(many))).toMatchObject({ code: 'question.body.unreadable' })
  })
})

describe('any JSON', () => {
  test('is read without a crash and never reaches a prototype', () => {
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(text, fc.jsonValue())), (value) => {
        const read = readJson(Buffer.from(JSON.stringify(value)))
        expect(Object.getPrototypeOf(read.fields)).toBeNull()
        const result = parseQuestion(read.fields)
        expect(isPolluted()).toBe(false)
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0)
      }),
    )
  })

  test('with __proto__ as a key makes it a field, which is refused as unknown', () => {
    const read = readJson(Buffer.from('{"__proto__":{"polluted":true},"text":"x"}'))
    expect(Object.keys(read.fields)).toContain('__proto__')
    expect(isPolluted()).toBe(false)
    const result = parseQuestion(read.fields)
    expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toContain(
      'question.unknownField',
    )
  })

  test('with half a surrogate pair is made storable', () => {
    const read = readJson(Buffer.from('{"text":"a\\ud800b"}'))
    expect(read.fields['text']).toBe('a\uFFFDb')
  })

  test('in bytes that are no UTF-8 is refused', () => {
    const bytes = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d])
    expect(readJson(bytes)).toMatchObject({ code: 'question.body.unreadable' })
  })
})
