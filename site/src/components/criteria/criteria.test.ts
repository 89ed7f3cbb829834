import { expect, it } from 'vitest'
import { ACCESSIBILITY } from '../../accessibility/index.ts'
import { render } from '../../../test/render.ts'
import CriteriaByTheme from './CriteriaByTheme.astro'

it('each criterion of RGAA is there once, with its state, under its theme', async () => {
  const { all, names } = await render(CriteriaByTheme, { isTypeset: true })
  const criteria = ACCESSIBILITY.flatMap((theme) => theme.criteria)
  expect(all('li strong').map((it) => it.textContent)).toEqual(criteria.map((it) => it.number))
  expect(all('.criterion-state')).toHaveLength(criteria.length)
  expect(names('.criterion-state').filter((name) => name === '')).toEqual([])
  expect(names('summary')[0]).toBe('1. Images 9 critères')
})
