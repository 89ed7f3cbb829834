import { expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import HotlineCards from './HotlineCards.astro'

const { hotlines } = contentOf()
const cardOf = async (slug: string) =>
  render(HotlineCards, { props: { hotlines: hotlines.filter((it) => it.slug === slug) } })

it('a helpline tells its number, what it is for, its hours, its other names and its source', async () => {
  const { one, names, text } = await cardOf('samu-15')
  expect(one('li').id).toBe('samu-15')
  expect(names('h3 a')).toEqual(['Appeler le 15'])
  expect(text).toContain('24\u00A0h sur 24, 7\u00A0jours sur 7 · Appel gratuit')
  expect(text).toContain('On dit aussi\u00A0: Ambulance')
  expect(text).toContain('vérification en cours')
  expect(one('li').classList.contains('card-urgent')).toBe(true)
})

it('what is not known of a helpline is not shown', async () => {
  const { all, text } = await cardOf('sms-114')
  expect(all('.facts, .former')).toEqual([])
  expect(text).toMatch(/vérifié le 1er\snovembre\s2026/)
})

it('a helpline that is not for emergencies does not look like one', async () => {
  expect((await cardOf('caf-3230')).all('.card-urgent')).toEqual([])
})
