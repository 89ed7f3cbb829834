import { describe, expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import CallFirst from './CallFirst.astro'
import DangerLines from './DangerLines.astro'

describe('lines that some words bring before everything', () => {
  it('are in the page but hidden until they are called for', async () => {
    const { one } = await render(DangerLines, { props: { ids: [] } })
    expect(one('section').hasAttribute('hidden')).toBe(true)
  })

  it('are shown when they are called for, the others stay hidden', async () => {
    const ids = ['hotline:violences-femmes-3919']
    const { one, all, names } = await render(DangerLines, { props: { ids } })
    expect(one('section').hasAttribute('hidden')).toBe(false)
    expect(names('section')).toEqual(['Vous êtes en danger\u202F? Appelez maintenant'])
    expect(all('li:not([hidden])').map((line) => line.getAttribute('data-id'))).toEqual(ids)
    expect(names('li:not([hidden]) a')).toEqual(['Appeler le 39\u00A019'])
  })

  it('are not there on a site that has none', async () => {
    const content = { ...contentOf(), dangerLines: [] }
    expect((await render(DangerLines, { props: { ids: [] }, locals: { content } })).text).toBe('')
  })
})

describe('whom to call, on a receipt', () => {
  const hidden = '.call-first:not(.known)'

  it('begins with the lines that the question called for, the others follow', async () => {
    const ids = ['hotline:violences-femmes-3919']
    const { one, all, names } = await render(CallFirst, { props: { ids } })
    expect(one('section').matches(hidden)).toBe(false)
    expect(names('li a')[0]).toBe('Appeler le 39\u00A019')
    expect(names('li a').filter((name) => name === 'Appeler le 39\u00A019')).toHaveLength(1)
    expect(all('ul')[0]?.querySelectorAll('li')).toHaveLength(1)
    expect(names('h3')).toEqual(['Les autres numéros d’urgence'])
  })

  it('is only there to be gone to when no line was called for', async () => {
    const { one, all } = await render(CallFirst, { props: { ids: [] } })
    expect(one('section').matches(hidden)).toBe(true)
    expect(all('h3')).toEqual([])
  })
})
