import { expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import Sources from './Sources.astro'

it('sources are folded, each with the day it was read or that it is being checked', async () => {
  const guide = contentOf().guides.find(({ slug }) => slug === 'loyer-impaye')
  const { one, all, names } = await render(Sources, { props: { sources: guide?.sources } })
  expect(one('details').hasAttribute('open')).toBe(false)
  expect(names('summary')).toEqual(['D’où viennent ces informations\u202F?'])
  expect(one('time').getAttribute('datetime')).toBe('2026-11-01')
  expect(one('.unchecked').textContent).toBe('vérification en cours')
  expect(all('li')).toHaveLength(2)
  expect(names('a')[0]).toBe('Difficultés pour payer son loyer (autre site)')
})
