import { expect, it } from 'vitest'
import { DOORS } from '../../icons/index.ts'
import { render } from '../../../test/render.ts'
import Doors from './Doors.astro'

it('the doors of the home page are decoration: nothing of them is read', async () => {
  const { one, all, text } = await render(Doors)
  expect(one('svg').getAttribute('aria-hidden')).toBe('true')
  expect(one('svg').getAttribute('focusable')).toBe('false')
  expect(all('path, circle')).toHaveLength(DOORS.length)
  expect(text).toBe('')
})
