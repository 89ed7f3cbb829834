import type { Guide } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import { explainGuide } from '../../glossary/index.ts'
import { contentOf, render } from '../../../test/render.ts'
import CheckedOn from './CheckedOn.astro'
import ExplainedWords from './ExplainedWords.astro'
import GuideContacts from './GuideContacts.astro'
import GuideJumps from './GuideJumps.astro'
import GuidePrepare from './GuidePrepare.astro'
import GuideSteps from './GuideSteps.astro'

const content = contentOf()
const guideOf = (slug: string): Guide => {
  const guide = content.guides.find((item) => item.slug === slug)
  if (guide === undefined) throw new Error(slug)
  return guide
}
const rent = guideOf('loyer-impaye')
const plain = guideOf('demander-une-aide-sante')
const source = rent.sources[0]

describe('when a page was checked', () => {
  it('is the oldest of the days on which its sources were read', async () => {
    const sources = ['2026-11-02', '2026-10-09', '2026-11-20'].map((checkedOn) => ({
      ...source,
      checkedOn,
    }))
    const { one, text } = await render(CheckedOn, { props: { sources } })
    expect(one('time').getAttribute('datetime')).toBe('2026-10-09')
    expect(text).toMatch(/^vérifié le 9\soctobre\s2026$/)
  })

  it('is still to come while one of them was not read', async () => {
    const { text, all } = await render(CheckedOn, { props: { sources: rent.sources } })
    expect(text).toBe('vérification en cours')
    expect(all('time')).toEqual([])
  })

  it('is not spoken of without sources', async () => {
    expect((await render(CheckedOn, { props: { sources: [] } })).html.trim()).toBe('')
  })
})

describe('steps and things to prepare', () => {
  it('are numbered steps, each with a box that says which step is done', async () => {
    const { all, one, names } = await render(GuideSteps, { props: { steps: rent.steps } })
    expect(names('h3')).toEqual(rent.steps.map(({ title }) => title))
    for (const box of all('input')) {
      expect(one(`#${box.getAttribute('aria-describedby') ?? ''}`).tagName).toBe('H3')
      expect(box.closest('label')?.textContent.trim()).toBe('C’est fait')
    }
    expect(all('input')).toHaveLength(2)
  })

  it('are things to prepare, each the name of its box', async () => {
    const { all } = await render(GuidePrepare, { props: { lines: ['Votre bail', '<b>Vos</b>'] } })
    expect(all('label').map((label) => label.textContent.trim())).toEqual([
      'Votre bail',
      '<b>Vos</b>',
    ])
    expect(all('label input[type="checkbox"]')).toHaveLength(2)
  })
})

describe('the parts of a guide', () => {
  it('are one tap away', async () => {
    const { all, names } = await render(GuideJumps, { props: { guide: rent } })
    expect(names('nav')).toEqual(['Sur cette page'])
    expect(all('a').map((link) => link.getAttribute('href'))).toEqual([
      '#que-faire',
      '#a-preparer',
      '#a-appeler',
      '#qui-voir',
      '#sites-officiels',
    ])
  })

  it('are not listed when there are hardly any', async () => {
    expect((await render(GuideJumps, { props: { guide: plain } })).html.trim()).toBe('')
  })
})

describe('whom to see and whom to call', () => {
  it('is by commune, each with why, a number and the way there', async () => {
    const { names, text } = await render(GuideContacts, { props: { guide: rent } })
    expect(names('section')).toEqual(['À appeler', 'Qui peut vous aider\u202F?'])
    expect(names('h3')).toContain('Versailles')
    expect(text).toContain('Pour connaître vos droits.')
    expect(names('a')).toContain('Appeler le 32\u00A030')
    expect(names('a').filter((name) => name.startsWith('Voir sur la carte'))).not.toEqual([])
  })

  it('leaves no empty column beside a guide without contacts', async () => {
    expect((await render(GuideContacts, { props: { guide: plain } })).html.trim()).toBe('')
  })
})

describe('words explained', () => {
  it('say what they mean and lead back to where they stand', async () => {
    const { explained } = explainGuide(content, rent)
    const { all, names, one } = await render(ExplainedWords, { props: { explained } })
    expect(all('li').map((item) => item.id)).toEqual(['mot-fsl', 'mot-bailleur'])
    expect(one('#mot-fsl').textContent).toContain('(fonds de solidarité pour le logement)')
    expect(names('.back')).toEqual([
      'Revenir au texte\u00A0: FSL',
      'Revenir au texte\u00A0: bailleur',
    ])
    expect(all('.back').map((link) => link.getAttribute('href'))).toEqual([
      '#texte-fsl',
      '#texte-bailleur',
    ])
  })
})
