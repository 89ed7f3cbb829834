import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLetter } from '../mail/index.ts'
import { problemsOf } from './check.ts'
import { DECLARED, DECLARED_KINDS, declaredOf, SIGNATURE_PLACEHOLDERS } from './declared.ts'
import { TELLING_WORDS } from './labels.fr.ts'
import { namesIn } from './placeholders.ts'
import { fillTemplate, type Template } from './template.ts'
import { SIGNATURE_WORDS } from './words.fr.ts'

const declared = DECLARED['citizen-answer']
if (declared === undefined) throw new Error('the answer has no words')
const { placeholders } = declared
const answer = (change: Partial<Template> = {}) =>
  problemsOf({ template: { ...declared.words, ...change }, placeholders }).map(
    ({ message }) => message,
  )

describe('the first words of every letter', () => {
  it.each(DECLARED_KINDS)('%s may be kept as they are', (kind) => {
    const { words, isNeutral, placeholders: own } = DECLARED[kind] ?? declared
    const forbidden = isNeutral ? TELLING_WORDS : []
    expect(problemsOf({ template: words, placeholders: own, forbidden })).toEqual([])
  })

  it('say nothing of a question to a partner, to a lead and where others may read', () => {
    for (const kind of DECLARED_KINDS) {
      const { isNeutral, placeholders: own } = DECLARED[kind] ?? declared
      const isToPerson = kind.startsWith('citizen-') && !isNeutral
      const names = Object.keys(own)
      if (!isToPerson)
        expect(names.filter((name) => own[name]?.kind === 'written' || name === 'prénom')).toEqual(
          [],
        )
      if (isNeutral) expect(names).not.toContain('référence')
      if (isNeutral) expect(names).not.toContain('site')
    }
  })

  it('of a signature hold what a signature may hold', () => {
    expect(Object.keys(SIGNATURE_PLACEHOLDERS)).toEqual(
      expect.arrayContaining(namesIn(SIGNATURE_WORDS)),
    )
  })
})

it.each(['__proto__', 'constructor', 'toString'])('no letter is called %s', (key) => {
  expect(declaredOf(key)).toBeNull()
})

describe('words of the lead', () => {
  it.each<[string, Partial<Template>, RegExp]>([
    ['an unknown place', { body: `{question}\n\n{réponse}` }, /\{question\} n’existe pas/],
    ['a body without the answer', { body: 'Bonjour.' }, /Il manque le repère \{réponse\}/],
    ['an answer inside a sentence', { body: 'Voici : {réponse}' }, /doit être seul/],
    ['a link in the middle', { body: '{réponse}\n\nAllez {nouvelle question} ici' }, /termine/],
    [
      'a link twice',
      { body: '{réponse}\n\nA : {nouvelle question}\n\nB : {nouvelle question}' },
      /qu’une fois/,
    ],
    ['the answer in the subject', { subject: '{réponse}' }, /Dans l’objet, le repère \{réponse\}/],
    ['a second header', { subject: 'Bonjour\r\nBcc: tous@exemple.example' }, /une seule ligne/],
    ['a line end of Unicode', { subject: 'Bonjour\u2028Bcc: x' }, /une seule ligne/],
    ['a sign that turns the writing', { greeting: 'Bonjour \u202E' }, /caractère invisible/],
    ['a brace alone', { body: '{réponse}\n\n}' }, /accolade/],
    ['no subject', { subject: ' ' }, /Écrivez un objet/],
    ['a subject without end', { subject: 'x'.repeat(151) }, /trop long/],
  ])('are refused with %s', (_, change, sentence) => {
    expect(answer(change).join('\n')).toMatch(sentence)
  })

  it('that name the subject are refused in a neutral letter, whatever their accents and capitals', () => {
    const neutral = DECLARED['citizen-code'] ?? declared
    const said = (text: string) =>
      problemsOf({
        template: { ...neutral.words, subject: text },
        placeholders: neutral.placeholders,
        forbidden: [...TELLING_WORDS, 'Logement', 'Précarité'],
      }).map(({ message }) => message)
    expect(said('Votre REPONSE').join()).toContain('réponse')
    expect(said('Votre logement').join()).toContain('Logement')
    expect(said('Vos questions').join()).toContain('question')
    expect(said('Droit d’entrée : précarité').join()).toContain('Précarité')
    expect(said('Un message vous attend adroitement')).toEqual([])
  })

  it('never make a letter with another header, nor lose a word, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(text, text, text, (subject, greeting, body) => {
        const template = { subject, greeting, body: `${body}\n\n{réponse}` }
        if (problemsOf({ template, placeholders }).length > 0) return
        const values = { réponse: 'Oui.', prénom: 'A\r\nBcc: x', site: 'S' }
        const letter = makeLetter({
          ...fillTemplate({ template, placeholders, values }),
          signature: [],
        })
        expect(letter.subject).not.toMatch(/[\r\n]/)
        expect(letter.text).toContain('Oui.')
      }),
    )
  })
})

describe('a letter that is filled in', () => {
  const fill = (values: Record<string, string | null>) =>
    fillTemplate({ template: declared.words, placeholders, values })

  it('leaves out the paragraph and the name that it has no value for', () => {
    const { blocks } = fill({ réponse: 'Oui.\n\nNon.', référence: 'ABCD' })
    expect(blocks).toEqual([
      { text: 'Bonjour,' },
      { written: 'Oui.\n\nNon.' },
      { text: 'Pour aller plus loin, vous pouvez poser une nouvelle question sur le site.' },
      { text: 'Référence de votre question\u00A0: ABCD' },
    ])
  })

  it('is not written without what it is for', () => {
    expect(() => fill({ réponse: null })).toThrow('réponse')
  })

  it('takes a value as it is, braces and dollar signs too', () => {
    const { blocks } = fill({ réponse: '{site} $1 $&', prénom: '$& {lien}' })
    expect(blocks[0]).toEqual({ text: 'Bonjour $& {lien},' })
    expect(blocks[1]).toEqual({ written: '{site} $1 $&' })
  })
})
