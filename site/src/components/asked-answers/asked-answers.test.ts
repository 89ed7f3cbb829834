import { describe, expect, it } from 'vitest'
import { render } from '../../../test/render.ts'
import AskedAnswers from './AskedAnswers.astro'

const answers = [
  {
    id: 'a1',
    title: 'Puis-je payer en plusieurs fois ?',
    html: '<p>Oui, <strong>par écrit</strong>.</p>',
  },
  { id: 'a2', title: 'Et <b>si</b> je déménage ?', html: '<p>Prévenez.</p>' },
]

describe('questions already asked', () => {
  it('stand under one heading, each opening its answer without a script', async () => {
    const { all, names, one } = await render(AskedAnswers, { props: { answers } })
    expect(names('h2')).toEqual(['Questions déjà posées'])
    expect(all('details > summary').map((each) => each.textContent.trim())).toEqual(
      answers.map(({ title }) => title),
    )
    expect(one('#question-a1 strong').textContent).toBe('par écrit')
  })

  it('are not spoken of when there are none', async () => {
    expect((await render(AskedAnswers, { props: { answers: [] } })).html.trim()).toBe('')
  })
})
