import { expect, it } from 'vitest'
import { notLongerThan } from './too-long.ts'

it('a text that is too long is told how much of it is too much', () => {
  const said = (length: number) =>
    notLongerThan(20_000).safeParse('x'.repeat(length)).error?.issues[0]?.message
  expect(said(20_000)).toBeUndefined()
  expect(said(20_001)).toBe(
    'Ce texte est trop long\u00A0: 1\u00A0caractère de trop (20\u202F000 au plus). Raccourcissez-le\u00A0: il est encore ici, en entier.',
  )
  expect(said(21_345)).toContain('\u00A0: 1\u202F345\u00A0caractères de trop')
})
