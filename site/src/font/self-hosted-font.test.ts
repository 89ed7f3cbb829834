import { expect, it } from 'vitest'
import { CHARACTERS } from './characters.ts'
import { makeFont } from './self-hosted-font.ts'

it('writes French', () => {
  const french = 'Où êtes-vous né ? À Noël, l’œuf coûte « 3 € » – ça suffit… ÉÈÊËÀÂÎÏÔÛÙÇŒÆ'
  expect(Array.from(french).filter((letter) => !CHARACTERS.includes(letter))).toEqual([])
})

it('makes one small WOFF2 of it', async () => {
  const font = await makeFont()
  expect(font.subarray(0, 4).toString()).toBe('wOF2')
  expect(font.length).toBeLessThan(20_000)
})
