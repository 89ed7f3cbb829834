import { expect, it } from 'vitest'
import { render } from '../../../test/render.ts'
import ReadingTools from './ReadingTools.astro'

it('the place of the reading tools is named, empty until the script fills it, and not on paper', async () => {
  const { one, text } = await render(ReadingTools)
  const place = one('#outils')
  expect([place.getAttribute('role'), place.getAttribute('aria-label')]).toEqual([
    'group',
    'Outils de lecture',
  ])
  expect(place.classList.contains('no-print')).toBe(true)
  expect(text).toBe('')
})
