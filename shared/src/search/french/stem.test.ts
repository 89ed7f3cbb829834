import { expect, it } from 'vitest'
import { stemOf } from './stem.ts'

it.each([
  ['loyer', 'loyers'],
  ['garant', 'garants'],
  ['virement', 'virements'],
  ['licencie', 'licenciee', 'licencier'],
  ['paie', 'paye', 'payer'],
  ['infirmier', 'infirmiers'],
])('takes %s and its forms for one word', (...forms) => {
  expect(new Set(forms.map(stemOf))).toHaveLength(1)
})

it.each([
  ['loyer', 'loi'],
  ['papi', 'papa'],
  ['pays', 'paye'],
  ['virement', 'virer'],
  ['pacea', 'pacs'],
  ['radis', 'radie'],
  ['debout', 'deboute'],
  ['infirme', 'infirmier'],
  ['voyante', 'voie'],
  ['filer', 'fils'],
])('does not take %s for %s', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other))
})
