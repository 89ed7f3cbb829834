import { expect, test } from 'vitest'
import { resultCount } from './labels.fr.ts'

test('the count of results tells when only the first are shown', () => {
  const count = (total: number, shown: number) => resultCount({ total, shown, query: '$&' })
  expect(count(0, 0)).toBe('0 résultat pour «\u00A0$&\u00A0»')
  expect(count(1, 1)).toBe('1 résultat pour «\u00A0$&\u00A0»')
  expect(count(20, 20)).toBe('20 résultats pour «\u00A0$&\u00A0»')
  expect(count(44, 20)).toBe('44 résultats pour «\u00A0$&\u00A0». Voici les 20 premiers.')
})
