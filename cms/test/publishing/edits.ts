import { dayOf, newSignalId, paths } from '@infos-droits/shared'
import type { CollectionSlug, Payload } from 'payload'
import sharp from 'sharp'
import { guideData, paragraph, richText, text, type Ids } from './content.ts'
import { event, HOUR, inMs, newsItem, resource, term } from './editorial-content.ts'

type Doc = { id: string; slug?: string | null; deletedAt?: string | null }
type Edit = (random: number) => Promise<unknown>

const ONLINE = { _status: 'published' } as const
const link = (value: string) => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'internal', doc: { relationTo: 'guides', value }, newTab: false },
  children: [text('la fiche')],
})

/** What an editor, a desk or the clock does to a site, one change each; a number picks what and which. */
export const editsOf = ({ payload, ids }: { payload: Payload; ids: Ids }) => {
  let made = 0
  const next = () => (made += 1)
  const one = async (collection: CollectionSlug, random: number): Promise<Doc> => {
    const { docs } = await payload.find({ collection, trash: true, depth: 0, pagination: false })
    const doc = docs[random % docs.length] as Doc | undefined
    if (doc === undefined) throw new Error(`no ${collection} yet`)
    return doc
  }
  const changing =
    (
      collection: CollectionSlug,
      data: (random: number) => Promise<object> | object,
      further = 0,
    ): Edit =>
    async (random) => {
      const { id } = await one(collection, random + further)
      return payload.update({ collection, id, data: await data(random), trash: true })
    }
  const removing =
    (collection: CollectionSlug): Edit =>
    async (random) =>
      payload.delete({ collection, id: (await one(collection, random)).id, trash: true })
  const adding =
    (collection: CollectionSlug, data: (random: number) => Promise<object> | object): Edit =>
    async (random) =>
      payload.create({ collection, data: (await data(random)) as never })
  const upload = async (colour: string) => {
    const size = { width: 1600, height: 1200, channels: 3 as const, background: colour }
    const data = await sharp({ create: size }).png().toBuffer()
    const file = { data, name: 'a.png', mimetype: 'image/png', size: data.length }
    return payload.create({ collection: 'media', data: { alt: colour, licence: 'own' }, file })
  }
  const otherRubric = async () => {
    const slug = { equals: 'emploi' }
    const { docs } = await payload.find({ collection: 'rubrics', where: { slug }, depth: 0 })
    return docs[0]?.id ?? ''
  }
  const newGuide = () => ({ ...guideData(ids), slug: `fiche-${String(next())}`, ...ONLINE })

  return {
    'a guide is published': adding('guides', newGuide),
    'another guide is published': adding('guides', newGuide),
    'a guide helped ten people': async (random) => {
      const { slug } = await one('guides', random)
      const day = dayOf(new Date())
      const page = paths.guide('logement', slug ?? '')
      for (let person = 0; person < 10; person += 1)
        await payload.create({
          collection: 'visits',
          data: { id: newSignalId(), day, outcome: 'oriented', page },
        })
    },
    'its wording changes': changing('guides', () => ({
      summary: `Texte ${String(next())}.`,
      ...ONLINE,
    })),
    'it leads to another': changing('guides', async (random) => {
      const { id } = await one('guides', random + 1)
      const steps = [{ title: 'Lisez', text: richText(paragraph(text('Voyez '), link(id))) }]
      return { steps, ...ONLINE }
    }),
    'it gets another address': changing('guides', () => ({
      slug: `adresse-${String(next())}`,
      ...ONLINE,
    })),
    'the other gets another address': changing(
      'guides',
      () => ({ slug: `adresse-${String(next())}`, ...ONLINE }),
      1,
    ),
    'a draft is saved over it': async (random) => {
      const { id } = await one('guides', random)
      const data = { title: `Brouillon ${String(next())}` }
      return payload.update({ collection: 'guides', id, data, draft: true, trash: true })
    },
    'a theme gets another address': changing('themes', () => ({ slug: `sujet-${String(next())}` })),
    'a theme is added': adding('themes', async () => ({
      ...{ title: 'Chercher', summary: 'Chercher un emploi', order: 1 },
      rubric: await otherRubric(),
      slug: `theme-${String(next())}`,
    })),
    'a guide moves to another rubric': changing('guides', async () => {
      const { id, rubric } = await payload
        .find({ collection: 'themes', sort: '-createdAt', depth: 0, limit: 1 })
        .then(({ docs }) => docs[0] ?? { id: '', rubric: '' })
      return { rubric, themes: [id], ...ONLINE }
    }),
    'a picture is put on a guide': changing('guides', async (random) => ({
      picture: (await upload(['#406080', '#804060'][random % 2] ?? '')).id,
      ...ONLINE,
    })),
    'the words of the picture change': changing('media', () => ({
      alt: `Image ${String(next())}`,
    })),
    'an answer is added to a guide': adding('published-answers', async (random) => ({
      question: `Et si… ${String(next())} ?`,
      answer: 'Lisez http://127.0.0.1:4321/annuaire/adil-78/ d’abord.',
      guide: (await one('guides', random)).id,
      ...ONLINE,
    })),
    'the answer changes': changing('published-answers', () => ({
      answer: `Réponse ${String(next())}.`,
      ...ONLINE,
    })),
    'a partner gets another address': changing('organizations', () => ({
      slug: `partenaire-${String(next())}`,
      ...ONLINE,
    })),
    'a service gets another address': changing('services', () => ({
      slug: `service-${String(next())}`,
    })),
    'a number gets another address': changing('hotlines', () => ({
      slug: `numero-${String(next())}`,
    })),
    'a place opens': adding('locations', () => ({
      ...{ organization: ids.organization, name: 'Antenne', slug: `lieu-${String(next())}` },
      ...{ city: 'Versailles', order: 1 },
    })),
    'the settings change': () =>
      payload.updateGlobal({ slug: 'settings', data: { tagline: `Vos droits ${String(next())}` } }),
    'the home page leads to a guide': async (random) => {
      const { id } = await one('guides', random)
      const situations = [{ label: 'Je ne paie plus mon loyer', guide: id }]
      return payload.updateGlobal({ slug: 'settings', data: { situations } })
    },
    'the home page leads to none': () =>
      payload.updateGlobal({ slug: 'settings', data: { situations: [] } }),
    'a word is explained': adding('glossary-terms', () => ({
      ...term(),
      term: `Mot ${String(next())}`,
      ...ONLINE,
    })),
    'the word is explained better': changing('glossary-terms', () => ({
      definition: `Définition ${String(next())}.`,
      ...ONLINE,
    })),
    'news comes': adding('news', () => ({ ...newsItem(ids, `une-${String(next())}`), ...ONLINE })),
    'an event comes': adding('events', () => ({
      ...event(ids, `forum-${String(next())}`),
      ...ONLINE,
    })),
    'an event is long over': changing('events', () => ({
      startsAt: inMs(-2000 * HOUR),
      ...ONLINE,
    })),
    'a resource comes': adding('resources', () => ({
      ...resource(`film-${String(next())}`),
      ...ONLINE,
    })),
    'the search is taught a word': adding('thesaurus', () => ({
      says: [`mot ${String(next())}`],
      means: ['loyer'],
      bothWays: false,
    })),
    'a page is put first': adding('best-bets', async (random) => ({
      queries: [`demande ${String(next())}`],
      page: { relationTo: 'guides', value: (await one('guides', random)).id },
    })),
    'a guide is withdrawn': changing('guides', () => ({ _status: 'draft' })),
    'it is published again': changing('guides', () => ONLINE),
    'a guide is thrown away': changing('guides', () => ({ deletedAt: new Date().toISOString() })),
    'it is taken back': changing('guides', () => ({ deletedAt: null })),
    'a guide is deleted': removing('guides'),
    'an answer is deleted': removing('published-answers'),
    'news is deleted': removing('news'),
    'a word of the search is deleted': removing('thesaurus'),
  } satisfies Record<string, Edit>
}
