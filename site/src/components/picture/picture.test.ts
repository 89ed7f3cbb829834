import type { Picture as Shown } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import { render } from '../../../test/render.ts'
import Picture from './Picture.astro'

const picture: Shown = {
  files: [
    { name: 'petite-0123456789abcdef', width: 400, height: 200 },
    { name: 'grande-0123456789abcdef', width: 800, height: 400 },
  ],
  alternative: 'Une porte verte\u00A0: elle est ouverte.',
  credit: 'Camille Durand',
  licence: 'cc-by',
}

describe('a picture', () => {
  it('says what it shows and who made it, and keeps its place before it comes', async () => {
    const { one } = await render(Picture, { props: { picture } })
    const image = one('img')
    expect(image.getAttribute('alt')).toBe(picture.alternative)
    expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['800', '400'])
    expect(image.getAttribute('loading')).toBe('lazy')
    expect(image.getAttribute('srcset')).toContain('petite-0123456789abcdef.jpg 400w')
    const caption = 'Image\u00A0: Camille Durand, licence CC BY'
    expect(one('figcaption').textContent).toBe(caption)
    expect(one('figure').getAttribute('aria-label')).toBe(caption)
  })

  it('of nobody in particular has no caption', async () => {
    const own = { ...picture, credit: null, licence: 'own' }
    const { one, all } = await render(Picture, { props: { picture: own, place: 'sign' } })
    expect(all('figcaption')).toEqual([])
    expect(one('figure').hasAttribute('aria-label')).toBe(false)
    expect(one('img').getAttribute('width')).toBe('320')
  })

  it('that is not there leaves no trace', async () => {
    expect((await render(Picture, { props: { picture: null } })).html.trim()).toBe('')
  })
})
