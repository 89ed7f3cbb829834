import { previewRequestSchema, type Snapshot } from '@infos-droits/shared'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftAnswer } from '../../src/preview/answer.ts'
import { buildSnapshot } from '../../src/publishing/index.ts'
import { guideData } from '../publishing/content.ts'
import { ORIGIN, postAs } from '../team.ts'
import { startPreviewing, type Previewing } from './harness.ts'

let world: Previewing
let payload: Previewing['payload']
let ids: Previewing['ids']
let cookies: Previewing['cookies']
let draftGuide: Previewing['draftGuide']
const asked: { address: string; snapshot: Snapshot; pictures: Record<string, string> }[] = []

beforeAll(async () => {
  world = await startPreviewing('draft-preview', async (request) => {
    const text = gunzipSync(await buffer(request)).toString()
    const given = previewRequestSchema.parse(JSON.parse(text))
    asked.push({ ...given, snapshot: given.snapshot as Snapshot })
    return `<h1>${given.address}</h1>`
  })
  ;({ payload, ids, cookies, draftGuide } = world)
})

afterAll(() => world.end())

const preview = ({
  role = 'lead',
  document,
  data = null,
  view = 'page',
  origin = ORIGIN,
}: {
  role?: string
  document: string
  data?: object | null
  view?: string
  origin?: string
}) => {
  const cookie = cookies[role]
  return postAs({ path: `/preview/${document}`, body: { data, view }, cookie, origin })
}

const shown = async (asking: Parameters<typeof preview>[0]): Promise<DraftAnswer> => {
  const response = await preview(asking)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  return (await response.json()) as DraftAnswer
}

describe('the preview of a draft', () => {
  it.each(['anonymous', 'partner', 'reception'])('is not for %s', async (role) => {
    const { id } = await draftGuide({ title: `Brouillon pour ${role}` })
    const response = await preview({ role, document: `guides/${id}` })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'preview.lead' })
  })

  it('is not for another site’s page in the lead’s browser', async () => {
    const { id } = await draftGuide({ title: 'Brouillon d’ailleurs' })
    const asking = { document: `guides/${id}`, origin: 'https://evil.example' }
    expect((await preview(asking)).status).toBe(403)
  })

  it('shows a draft that was never published, and publishes nothing', async () => {
    const before = await payload.count({ collection: 'publications' })
    const { id } = await draftGuide({ title: 'Jamais publiée' })
    const answer = await shown({ document: `guides/${id}` })
    expect(answer).toMatchObject({ kind: 'page', views: ['page'], anchor: null })
    expect(asked.at(-1)?.address).toMatch(/^\/[a-z-]+\/jamais-publiee\/$/)
    const { guides } = await buildSnapshot({ payload })
    expect(guides.map(({ title }) => title)).not.toContain('Jamais publiée')
    expect((await payload.count({ collection: 'publications' })).totalDocs).toBe(before.totalDocs)
  })

  it('shows the picture that was just chosen, which the site does not have', async () => {
    const data = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#406080' },
    })
      .png()
      .toBuffer()
    const { id: picture } = await payload.create({
      collection: 'media',
      data: { alt: 'Une porte', licence: 'own' },
      file: { data, name: 'a.png', mimetype: 'image/png', size: data.length },
    })
    const { id } = await draftGuide({ title: 'Avec une image' })
    await shown({ document: `guides/${id}` })
    expect(asked.at(-1)?.pictures).toEqual({})
    await shown({ document: `guides/${id}`, data: { picture } })
    const { snapshot, pictures = {} } = asked.at(-1) ?? {}
    const guide = snapshot?.guides.find((each) => each.id === id)
    expect(guide?.picture?.alternative).toBe('Une porte')
    expect(Object.keys(pictures)).toEqual([guide?.picture?.files.at(-1)?.name])
  })

  it('shows a change in the place of what is on the site, saved or not', async () => {
    const published = { ...guideData(ids), title: 'En ligne', _status: 'published' as const }
    const { id } = await payload.create({ collection: 'guides', data: published })
    const titles = () => asked.at(-1)?.snapshot.guides.filter((guide) => guide.id === id)
    await payload.update({ collection: 'guides', id, draft: true, data: { title: 'Enregistré' } })
    await shown({ document: `guides/${id}` })
    expect(titles()).toMatchObject([{ title: 'Enregistré' }])
    // As the form has it: a list without rows is a number there.
    const data = { title: 'En train d’écrire', id: 'x', prepare: 0, easyRead: { steps: 0 } }
    await shown({ document: `guides/${id}`, data })
    expect(titles()).toMatchObject([{ title: 'En train d’écrire', prepare: [], easyRead: null }])
    const kept = await payload.findByID({ collection: 'guides', id, draft: true })
    expect(kept.title).toBe('Enregistré')
  })

  it('says in French which fields are missing, and where', async () => {
    const { id } = await draftGuide({ title: 'Incomplète', summary: '', links: [] })
    const steps = [{ title: '', text: guideData(ids).steps[0]?.text }]
    const answer = await shown({ document: `guides/${id}`, data: { steps } })
    expect(answer).toMatchObject({ kind: 'problem' })
    const lines = answer.kind === 'problem' ? answer.lines.join('\n') : ''
    expect(lines).toMatch(/En deux phrases\u00A0:/)
    expect(lines).toMatch(/ligne 1, Titre de l’étape\u00A0:/)
    expect(lines).toMatch(/Liens officiels\u00A0:/)
  })

  it('shows the easy-to-read version of a guide that has one', async () => {
    const easyRead = { summary: 'Cette fiche parle du loyer.', steps: guideData(ids).steps }
    const { id } = await draftGuide({ title: 'Avec facile à lire', easyRead })
    const answer = await shown({ document: `guides/${id}`, view: 'easyRead' })
    expect(answer).toMatchObject({ view: 'easyRead', views: ['page', 'easyRead'] })
    expect(asked.at(-1)?.address).toMatch(/facile-a-lire\/$/)
  })

  it('brings a word of the glossary in sight', async () => {
    const term = { term: 'AAH', definition: 'Une aide.', slug: 'aah' }
    const { id } = await payload.create({
      collection: 'glossary-terms',
      draft: true,
      data: { ...term, _status: 'draft' },
    })
    const answer = await shown({ document: `glossary-terms/${id}` })
    expect(answer).toMatchObject({ kind: 'page', anchor: 'aah' })
    expect(asked.at(-1)?.address).toBe('/glossaire/')
  })

  it('says so when the document is gone, or is of a kind without a page', async () => {
    expect((await preview({ document: `guides/${'0'.repeat(24)}` })).status).toBe(404)
    expect((await preview({ document: `themes/${ids.theme}` })).status).toBe(404)
  })

  it('says so when the site does not answer', async () => {
    const { id } = await draftGuide({ title: 'Sans site' })
    world.haltSite()
    const answer = await shown({ document: `guides/${id}` })
    expect(answer).toMatchObject({ kind: 'problem', title: 'Le site public ne répond pas' })
  })
})
