import { describe, expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import EventFacts from './EventFacts.astro'
import EventList from './EventList.astro'
import HomeEditorial from './HomeEditorial.astro'
import NewsList from './NewsList.astro'
import ResourceList from './ResourceList.astro'
import RubricEditorial from './RubricEditorial.astro'

const content = contentOf()
const none = { content: contentOf({ news: [], events: [], resources: [] }) }
const eventOf = (slug: string) => content.events.find((event) => event.slug === slug)

describe('events to choose from', () => {
  it('say when and where, each with its day on a leaf that is not read', async () => {
    const events = [eventOf('atelier-dossier-en-ligne')]
    const { one, names, text } = await render(EventList, { props: { events } })
    expect(names('h3 a')).toEqual(['Atelier\u00A0: faire son dossier en ligne'])
    expect(one('.leaf').textContent).toMatch(/^3 ?déc\.$/)
    expect(one('.leaf').getAttribute('aria-hidden')).toBe('true')
    expect(text).toMatch(/Jeudi 3\sdécembre 2026/)
    expect(text).toContain('Versailles')
  })

  it('say which are cancelled, in words', async () => {
    const events = [eventOf('journee-des-aidants')]
    const { names, one } = await render(EventList, { props: { events, level: 4 } })
    expect(names('h4')).toEqual(['Journée des aidants Annulé'])
    expect(one('li').classList.contains('cancelled')).toBe(true)
  })
})

describe('what an event page tells', () => {
  it('is how to come, to join and to keep it while it is to come', async () => {
    const { names, text } = await render(EventFacts, {
      props: { event: eventOf('atelier-dossier-en-ligne') },
    })
    expect(text).toContain('Salle des fêtes, 1 rue Haute, 78000 Versailles')
    expect(text).toContain('Sans rendez-vous.')
    expect(names('a.external')[0]).toContain('(autre site)')
    expect(names('a.button')).toHaveLength(1)
  })

  it.each(['cafe-des-parents', 'journee-des-aidants'])(
    'is no way to join or to keep %s, over or cancelled',
    async (slug) => {
      const { all } = await render(EventFacts, { props: { event: eventOf(slug) } })
      expect(all('a.button, a.external')).toEqual([])
    },
  )
})

describe('news and resources to choose from', () => {
  it('are news with their day', async () => {
    const { names, all } = await render(NewsList, { props: { news: content.news } })
    expect(names('h3 a')).toEqual(content.news.map(({ title }) => title))
    expect(all('time').map((time) => time.getAttribute('datetime'))).toEqual(
      content.news.map(({ publishedOn }) => publishedOn),
    )
  })

  it('are resources with their kind, where they come from and how long they are', async () => {
    const { text } = await render(ResourceList, { props: { resources: content.resources } })
    expect(text).toContain('Vidéo, ANIL, 4 minutes')
    expect(text).not.toContain('null')
  })
})

describe('news, events and resources on other pages', () => {
  it('are the next and the newest on the home page', async () => {
    const { names, all } = await render(HomeEditorial)
    expect(names('section')).toHaveLength(2)
    expect(all('.events li').length).toBeLessThanOrEqual(3)
    // What is over is not announced.
    expect(names('.events a')).not.toContain('Café des parents')
  })

  it('are those of a rubric on its page, and its resources', async () => {
    const { names } = await render(RubricEditorial, { props: { rubric: 'logement' } })
    expect(names('.resources a')).toEqual(['Comprendre son bail, en vidéo'])
    expect(names('.news a')).toEqual(['La trêve hivernale a commencé'])
  })

  it('leave no trace when there are none', async () => {
    const props = { rubric: 'logement' }
    expect((await render(HomeEditorial, { locals: none })).html.trim()).toBe('')
    expect((await render(RubricEditorial, { props, locals: none })).html.trim()).toBe('')
  })
})
