import { describe, expect, it } from 'vitest'
import { render } from '../../../test/render.ts'
import AskBox from './AskBox.astro'

describe('the way to a person', () => {
  it('leads to the form, and says that it is free and without an account', async () => {
    const { one, names, text } = await render(AskBox)
    expect(names('a')).toEqual(['Posez votre question'])
    expect(one('a').getAttribute('href')).toBe('/poser-une-question/')
    expect(text).toContain('sans compte et gratuitement')
    expect(names('section')).toEqual(['Vous ne trouvez pas\u202F?'])
  })

  it('tells the form which guide the person comes from', async () => {
    const { one } = await render(AskBox, { props: { guide: 'loyer-impaye' } })
    expect(one('a').getAttribute('href')).toBe('/poser-une-question/?fiche=loyer-impaye')
  })

  it('takes along what was typed in a search, and says so only then', async () => {
    const typed = await render(AskBox, { props: { carries: true, typed: 'mon loyer' } })
    expect(typed.one('a').getAttribute('href')).toMatch(/^\/poser-une-question\/\?.*mon/)
    expect(typed.text).toContain('y sera déjà')
    const before = await render(AskBox, { props: { carries: true } })
    expect(before.one('a').getAttribute('href')).toBe('/poser-une-question/')
    expect(before.text).not.toContain('y sera déjà')
  })
})
