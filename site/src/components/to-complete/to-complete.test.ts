import { expect, it } from 'vitest'
import { render } from '../../../test/render.ts'
import ToComplete from './ToComplete.astro'

it('a setting that was not given says that it is to be completed', async () => {
  const { one, text } = await render(ToComplete, { props: { value: null } })
  expect(one('.to-complete').textContent).toBe('à compléter')
  expect(text).toBe('à compléter')
})

it('a setting that was given is shown as it is', async () => {
  const { all, text } = await render(ToComplete, { props: { value: '1 rue <Haute>' } })
  expect(text).toBe('1 rue <Haute>')
  expect(all('.to-complete')).toEqual([])
})
