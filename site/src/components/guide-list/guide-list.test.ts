import { describe, expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import GuideList from './GuideList.astro'
import SituationList from './SituationList.astro'

const guides = contentOf().guides.filter(({ slug }) => /loyer|sante/.test(slug))

describe('guides to choose from', () => {
  it('are links with their titles, without their summaries', async () => {
    const { all, names, text } = await render(GuideList, { props: { guides } })
    expect(names('a')).toEqual(guides.map(({ title }) => title))
    expect(all('a').map((link) => link.getAttribute('href'))).toEqual(
      guides.map(({ rubric, slug }) => `/${rubric}/${slug}/`),
    )
    expect(all('.mark')).toEqual([])
    expect(text).not.toContain(guides[0]?.summary)
  })

  it('tell their summaries and their rubrics where that is wanted', async () => {
    const { all, text } = await render(GuideList, {
      props: { guides, detailed: true, marked: true },
    })
    expect(text).toContain(guides[0]?.summary)
    expect(all('.mark').map((mark) => mark.className)).toEqual(
      guides.map(({ rubric }) => `mark mark-small r-${rubric}`),
    )
  })
})

describe('what people may be living through', () => {
  it('is what the lead chose, in the lead’s words', async () => {
    const { names, one } = await render(SituationList)
    expect(names('a')).toEqual(['Je n’arrive plus à payer mon loyer'])
    expect(one('a').getAttribute('href')).toBe('/logement/loyer-impaye/')
  })

  it('is made of titles that a person could say until the lead has chosen', async () => {
    const content = contentOf()
    const settings = { ...content.settings, situations: [] }
    const { names } = await render(SituationList, { locals: { content: { ...content, settings } } })
    expect(names('a')).toContain('Je n’arrive plus à payer mon loyer')
  })

  it('leaves out a guide that was withdrawn', async () => {
    const content = contentOf()
    const situations = [
      { label: 'Retirée', guide: 'nulle-part' },
      { label: 'Mon loyer', guide: 'loyer-impaye' },
    ]
    const settings = { ...content.settings, situations }
    const { names } = await render(SituationList, { locals: { content: { ...content, settings } } })
    expect(names('a')).toEqual(['Mon loyer'])
  })
})
