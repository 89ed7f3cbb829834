import type { Picture } from '@infos-droits/shared'
import { describe, expect, test } from 'vitest'
import { captionOf, imageOf, PLACES } from './index.ts'

const [small, large] = ['0'.repeat(20), '1'.repeat(20)]
const poster: Picture = {
  files: [
    { name: small, width: 400, height: 600 },
    { name: large, width: 533, height: 800 },
  ],
  alternative: 'Une affiche',
  credit: null,
  licence: 'own',
}

describe('the caption of a picture', () => {
  test.each([
    [null, 'own', null],
    ['Ville de Versailles', 'own', 'Image\u00A0: Ville de Versailles'],
    ['Camille', 'cc-by', 'Image\u00A0: Camille, licence CC BY'],
    [null, 'cc0', 'Image\u00A0: licence CC0'],
    ['Camille', 'permission', 'Image\u00A0: Camille, avec l’accord de l’auteur'],
  ] as const)('of %s under %s is %s', (credit, licence, caption) => {
    expect(captionOf({ ...poster, credit, licence })).toBe(caption)
  })
})

describe('the place of a picture', () => {
  test('is known before it comes, and never larger than the page has', () => {
    expect(imageOf({ picture: poster, place: PLACES.poster })).toEqual({
      src: `/media/${large}.jpg`,
      srcset: `/media/${small}.jpg 400w, /media/${large}.jpg 533w`,
      sizes: '(min-width: 50em) 320px, 100vw',
      width: 320,
      height: 480,
      alt: 'Une affiche',
    })
  })

  test('of a small one is its own', () => {
    const [file] = poster.files
    const picture = { ...poster, files: file === undefined ? [] : [{ ...file, height: 100 }] }
    expect(imageOf({ picture, place: PLACES.text })).toEqual({
      src: `/media/${small}.jpg`,
      width: 400,
      height: 100,
      alt: 'Une affiche',
    })
  })
})
