import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuestion, QUESTION_ERRORS } from './index.ts'

const right = {
  text: 'Je n’arrive plus à payer mon loyer, que faire ?',
  rubric: 'logement',
  territory: 'here',
  channel: 'email',
  email: 'Personne@Exemple.example',
  mailboxPrivate: 'yes',
  consent: 'on',
}
const codesOf = (input: unknown) => {
  const result = parseQuestion(input)
  return result.ok ? [] : result.issues.map((issue) => issue.code)
}

describe('parseQuestion', () => {
  it('takes what a form posts', () => {
    const result = parseQuestion({ ...right, commune: '', firstName: '', guide: '' })
    expect(result).toMatchObject({
      ok: true,
      question: { email: 'personne@exemple.example', mailboxPrivate: true, commune: undefined },
    })
  })

  it('takes what JSON posts', () => {
    const result = parseQuestion({ ...right, mailboxPrivate: false, consent: true })
    expect(result).toMatchObject({ ok: true, question: { mailboxPrivate: false } })
  })

  it('keeps only what the chosen way of answering needs', () => {
    const phone = { ...right, channel: 'phone', phone: '06 12 34 56 78' }
    const result = parseQuestion(phone)
    expect(result).toMatchObject({
      ok: true,
      question: { phone: '+33612345678', email: undefined },
    })
    const desk = parseQuestion({ ...phone, channel: 'desk' })
    expect(desk).toMatchObject({ ok: true, question: { phone: undefined, email: undefined } })
  })

  it('does not look at what the form hides for the way chosen', () => {
    const long = { email: 'x'.repeat(300), phone: '0'.repeat(300) }
    const desk = parseQuestion({ ...right, ...long, channel: 'desk' })
    expect(desk).toMatchObject({ ok: true, question: { email: undefined, phone: undefined } })
    const mail = { ...right, phone: long.phone }
    expect(codesOf(mail)).toEqual([])
    const call = { ...right, channel: 'phone', phone: '06 12 34 56 78', email: long.email }
    expect(codesOf(call)).toEqual([])
    const here = parseQuestion({ ...right, territory: 'here', commune: 'x'.repeat(81) })
    expect(here).toMatchObject({ ok: true, question: { commune: undefined } })
  })

  it.each([
    [{ text: '' }, 'question.text.missing'],
    [{ text: '   \n ' }, 'question.text.missing'],
    [{ text: 'Bonjour' }, 'question.text.short'],
    [{ text: 'x'.repeat(5001) }, 'question.text.long'],
    [{ text: ['a', 'b'] }, 'question.text.missing'],
    [{ text: { $ne: '' } }, 'question.text.missing'],
    [{ rubric: 'cuisine' }, 'question.rubric.invalid'],
    [{ rubric: { $ne: 'x' } }, 'question.rubric.invalid'],
    [{ territory: undefined }, 'question.territory.invalid'],
    [{ territory: 'department', commune: 'x'.repeat(81) }, 'question.commune.long'],
    [{ channel: 'pigeon' }, 'question.channel.invalid'],
    [{ email: '' }, 'question.email.missing'],
    [{ email: 'personne' }, 'question.email.invalid'],
    [{ email: `a@${'b'.repeat(260)}.fr` }, 'question.email.invalid'],
    [{ mailboxPrivate: undefined }, 'question.mailboxPrivate.missing'],
    [{ channel: 'phone' }, 'question.phone.missing'],
    [{ channel: 'phone', phone: '12' }, 'question.phone.invalid'],
    [{ channel: 'phone', phone: '0'.repeat(31) }, 'question.phone.invalid'],
    [{ firstName: 'x'.repeat(61) }, 'question.firstName.long'],
    [{ consent: '' }, 'question.consent.missing'],
    [{ consent: undefined }, 'question.consent.missing'],
    [{ guide: '../etc' }, 'question.guide.invalid'],
    [{ unexpected: 'x' }, 'question.unknownField'],
  ])('refuses %j with a code and a sentence', (change, code) => {
    expect(codesOf({ ...right, ...change })).toContain(code)
    expect(QUESTION_ERRORS).toHaveProperty([code])
  })

  it('tells everything that is wrong at once, in the order of the form', () => {
    const result = parseQuestion({
      text: 'court',
      rubric: 'unknown',
      channel: 'email',
      email: 'a@',
    })
    expect(result.ok ? [] : result.issues.map((issue) => issue.field)).toEqual([
      'text',
      'territory',
      'email',
      'mailboxPrivate',
      'consent',
    ])
  })

  it('never lets a line end or an invisible character into an address or a name', () => {
    const result = parseQuestion({
      ...right,
      email: 'a@b.example\r\nBcc: c@d.example',
      firstName: 'A\u202Eb\u0000c',
    })
    expect(result.ok).toBe(false)
    const named = parseQuestion({ ...right, firstName: 'A\u202Eb\u0000\nc' })
    expect(named).toMatchObject({ ok: true, question: { firstName: 'Ab c' } })
  })

  it('answers anything at all with a result, never with a crash', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (input) => {
        const result = parseQuestion(input)
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0)
      }),
    )
  })

  it('keeps every visible word of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 20, maxLength: 400 }), (typed) => {
        const result = parseQuestion({ ...right, text: `début ${typed} fin de la question` })
        if (result.ok) {
          expect(result.question.text.startsWith('début')).toBe(true)
          expect(result.question.text.endsWith('fin de la question')).toBe(true)
        }
      }),
    )
  })
})

it('the guides that a person has read are told by who agrees only, five at most', () => {
  const looked = (value?: unknown) => {
    const result = parseQuestion(value === undefined ? right : { ...right, looked: value })
    return result.ok ? result.question.looked : null
  }
  expect(looked()).toEqual([])
  expect(looked('')).toEqual([])
  expect(looked('loyer-impaye  apl loyer-impaye')).toEqual(['loyer-impaye', 'apl'])
  expect(looked(['loyer-impaye', '../etc', '<b>'])).toEqual(['loyer-impaye'])
  expect(looked('a b c d e f')).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(looked({ $ne: 1 })).toEqual([])
})
