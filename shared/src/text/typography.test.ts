import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frenchTypography } from './typography.ts'

const letters = fc.constantFrom(
  'a',
  'é',
  '1',
  ' ',
  ':',
  ';',
  '!',
  '?',
  '«',
  '»',
  "'",
  '’',
  '.',
  '€',
  ',',
)

describe('frenchTypography', () => {
  it.each([
    ["J'ai droit à quoi ?", 'J’ai droit à quoi\u202F?'],
    ['Attention : lisez', 'Attention\u00A0: lisez'],
    ['« Ma Prime »', '«\u00A0Ma Prime\u00A0»'],
    ['Appelez le 39 19 !', 'Appelez le 39\u00A019\u202F!'],
    ['dans 2 mois', 'dans 2\u00A0mois'],
    ['à 14:02', 'à 14:02'],
  ])('writes « %s » as a printer would', (typed, printed) => {
    expect(frenchTypography(typed)).toBe(printed)
  })

  it('changes nothing the second time, and no letter ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        const once = frenchTypography(text)
        expect(frenchTypography(once)).toBe(once)
        const visible = (value: string) =>
          value.replace(/[\s\u00A0\u202F]/g, '').replaceAll("'", '’')
        expect(visible(once)).toBe(visible(text))
      }),
    )
  })
})
