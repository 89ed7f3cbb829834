import { expect, it } from 'vitest'
import { render } from '../../../test/render.ts'
import EmergencyStrip from './EmergencyStrip.astro'

it('emergency numbers are one tap away, the others one tap further', async () => {
  const { all, names, one } = await render(EmergencyStrip)
  expect(names('section')).toEqual(['En danger\u202F? Appelez tout de suite'])
  expect(one('h2').id).toBe('urgence')
  expect(all('li a').map((link) => link.getAttribute('href'))).toEqual([
    'tel:15',
    'sms:114',
    'tel:3919',
  ])
  expect(all('li span:not(.visually-hidden)').map((it) => it.textContent)).toContain('SAMU')
  expect(one('p a').getAttribute('href')).toBe('/numeros-utiles/')
})
