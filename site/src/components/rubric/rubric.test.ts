import { describe, expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import RubricChips from './RubricChips.astro'
import RubricGrid from './RubricGrid.astro'
import RubricMark from './RubricMark.astro'

describe('the rubrics', () => {
  it('are eight needs, each in its own colour, with its name and its address', async () => {
    const { all, names } = await render(RubricGrid)
    const { rubrics } = contentOf()
    expect(names('a')).toEqual(rubrics.map(({ need, name }) => `${need} ${name}`))
    expect(all('li').map((item) => item.className)).toEqual(rubrics.map(({ slug }) => `r-${slug}`))
    expect(all('a').map((link) => link.getAttribute('href'))).toEqual(
      rubrics.map(({ slug }) => `/${slug}/`),
    )
    expect(names('a')).toHaveLength(8)
  })
})

describe('the door of a rubric', () => {
  it.each(['small', 'large'])('is decoration, %s', async (size) => {
    const { one, text } = await render(RubricMark, { props: { rubric: 'sante', size } })
    expect(one('span').className).toBe(`mark mark-${size} r-sante`)
    expect(one('span').getAttribute('aria-hidden')).toBe('true')
    expect(text).toBe('')
  })
})

describe('the rubrics of a page', () => {
  it('lead to them, without those that do not exist', async () => {
    const { names, one } = await render(RubricChips, { props: { rubrics: ['sante', 'jardin'] } })
    expect(names('a')).toEqual(['Santé'])
    expect(one('nav').getAttribute('aria-label')).not.toBe('')
  })

  it('are not there when it has none', async () => {
    expect((await render(RubricChips, { props: { rubrics: [] } })).html.trim()).toBe('')
  })
})
