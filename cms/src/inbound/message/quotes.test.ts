import fc from 'fast-check'
import { expect, it } from 'vitest'
import { saysSomething, withoutQuotes } from './quotes.ts'

const LINES = [
  'Bonjour',
  '> vieux',
  '',
  '-- ',
  'Le 5 mars 2026 à 10:12, Accueil a écrit :',
  'De : Accueil <a@b.example>',
  'Envoyé : lundi',
  'À : moi',
  'Objet : Re',
  '-----Message d’origine-----',
  '________________________________',
  'Envoyé de mon iPhone',
  '---------- Forwarded message ---------',
  'Le loyer est trop cher, que faire :',
]

it('shows something of every text, and invents nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...LINES), { maxLength: 30 }),
      fc.string(),
      fc.boolean(),
      (lines, subject, isAnswer) => {
        const text = lines.join('\n')
        const shown = withoutQuotes({ text, subject, isAnswer })
        expect(shown === '').toBe(text.trim() === '')
        for (const line of shown.split('\n')) expect(text).toContain(line.trim())
      },
    ),
  )
})

it.each([
  ['', false],
  ['\n\nEnvoyé de mon iPhone\n', false],
  ['-- \nADIL 78\n01 23 45 67 89', false],
  ['\n> Une question vous attend\n> Ouvrir', false],
  ['Le 5 mars 2026 à 10:12, Accueil a écrit :\n> vieux', false],
  ['________________________________\nDe : Accueil <a@b.example>\nEnvoyé : lundi', false],
  ['Oui.\n-- \nADIL 78', true],
  ['> vieux\nNon.', true],
  ['---------- Forwarded message ---------\nDe : la CAF', true],
])('knows whether an answer says anything itself: %j', (text, is) => {
  expect(saysSomething({ text, subject: 'Re: x', isAnswer: true })).toBe(is)
})

it('hears the first words of an answer, whatever stands below them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 20 }), (lines) => {
      const text = ['Voyez la mairie.', ...lines].join('\n')
      expect(saysSomething({ text, subject: '', isAnswer: true })).toBe(true)
    }),
  )
})

it('keeps what only looks like the head of a quotation', () => {
  const text =
    'Le loyer a augmenté.\nDe : mon propriétaire\nOn me dit, le 3 mars, que je dois partir :\nvrai ?'
  for (const isAnswer of [true, false])
    expect(withoutQuotes({ text, subject: '', isAnswer })).toBe(text)
})

it('cuts nothing from within a mail that answers nothing', () => {
  const line = fc.constantFrom(...LINES)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = [...lines, 'Que puis-je faire ?'].join('\n')
      const shown = withoutQuotes({ text, subject: '', isAnswer: false })
      expect(shown).toBe(text.replace(/\n{3,}/g, '\n\n').trim())
    }),
  )
})

it.each([
  'Le '.repeat(200_000),
  'Le 5 mars,\n'.repeat(50_000),
  'De : x\n'.repeat(50_000),
  `On ${'x '.repeat(500_000)}wrote:`,
  '> '.repeat(500_000),
])('is done with a long text at once', (text) => {
  const begin = performance.now()
  for (const isAnswer of [true, false]) withoutQuotes({ text, subject: '', isAnswer })
  expect(performance.now() - begin).toBeLessThan(5_000)
})
