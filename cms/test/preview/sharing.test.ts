import { REST_GET } from '@payloadcms/next/routes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getSharedDraft } from '../../src/preview/index.ts'
import { guideData } from '../publishing/content.ts'
import { ORIGIN, postAs } from '../team.ts'
import { startPreviewing, type Previewing } from './harness.ts'

const PAGE = '<html><head><title>T</title><style>p{}</style></head><body><p>Corps</p></body></html>'

let world: Previewing
let payload: Previewing['payload']
let cookies: Previewing['cookies']
let draftGuide: Previewing['draftGuide']

beforeAll(async () => {
  world = await startPreviewing('shared-draft', (request) => {
    request.resume()
    return Promise.resolve(PAGE)
  })
  ;({ payload, cookies, draftGuide } = world)
})

afterAll(() => world.end())

const post = (path: string, { role = 'lead', origin = ORIGIN } = {}) =>
  postAs({ path, body: {}, cookie: cookies[role], origin })

const linkTo = async (document: string): Promise<string> => {
  const response = await post(`/preview/${document}/links`)
  expect(response.status).toBe(200)
  return ((await response.json()) as { url: string }).url
}

const open = (url: string) =>
  getSharedDraft({ payload, address: url.split('/apercu/')[1] ?? '', view: 'page' })

const statusOf = async (url: string) => (await open(url)).status

describe('a link to a draft', () => {
  it('opens it without an account, closed to everything else', async () => {
    const { id } = await draftGuide({ title: 'À relire' })
    const url = await linkTo(`guides/${id}`)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/apercu\/[0-9a-f]{24}\.[\w-]{43}$/)
    const response = await open(url)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('Corps')
    expect(html).toMatch(/pas encore en ligne\..*Ce lien marche jusqu’au/s)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-/)
    const published = await payload.count({
      collection: 'guides',
      where: { _status: { equals: 'published' } },
    })
    expect(published.totalDocs).toBe(0)
  })

  it('works for seven days, and leaves nothing in the database that opens anything', async () => {
    const { id } = await draftGuide({ title: 'Sept jours' })
    const url = await linkTo(`guides/${id}`)
    const rows = payload.db.connection.collection('previewlinks')
    const row = await rows.findOne({ document: id })
    expect(JSON.stringify(row)).not.toContain(url.split('.').at(-1))
    const days = (new Date(String(row?.['expiresAt'])).getTime() - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThan(7.1)
    await rows.updateOne({ document: id }, { $set: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await statusOf(url)).toBe(410)
    await linkTo(`guides/${id}`)
    expect(await rows.countDocuments({ document: id })).toBe(1)
  })

  it('shows the draft as it is now, and says that it is on line once it is', async () => {
    const { id } = await draftGuide({ title: 'Change' })
    const url = await linkTo(`guides/${id}`)
    await payload.update({ collection: 'guides', id, data: { summary: '' }, draft: true })
    const early = await open(url)
    expect(early.status).toBe(503)
    expect(await early.text()).toMatch(/n’est pas prête/)
    const data = { summary: 'Une phrase.', _status: 'published' as const }
    await payload.update({ collection: 'guides', id, data })
    expect(await (await open(url)).text()).toContain('maintenant en ligne')
  })

  it('says that another page is wrong when one is, not that this one is being written', async () => {
    const { id } = await draftGuide({ title: 'Sans reproche' })
    const url = await linkTo(`guides/${id}`)
    const named = { collection: 'organizations', id: world.ids.organization, req: {} } as const
    const wrong = { ...guideData(world.ids), title: 'Fautive', _status: 'published' as const }
    const { id: other } = await payload.create({ collection: 'guides', data: wrong })
    await payload.update({ collection: 'guides', id, data: { contacts: [] }, draft: true })
    await payload.db.updateOne({ ...named, data: { _status: 'draft' } })
    const response = await open(url)
    const html = await response.text()
    await payload.db.updateOne({ ...named, data: { _status: 'published' } })
    await payload.delete({ collection: 'guides', id: other })
    expect(response.status).toBe(503)
    expect(html).toMatch(/n’est pas en cause.*autre page du site.*jusqu’au/s)
    expect(html).not.toMatch(/en train d’être écrite|Fautive/)
    expect(await statusOf(url)).toBe(200)
  })

  it('is over for all who hold one when the lead takes them back, and no other document’s is', async () => {
    const [one, other] = [await draftGuide({ title: 'Un' }), await draftGuide({ title: 'Autre' })]
    const links = [await linkTo(`guides/${one.id}`), await linkTo(`guides/${one.id}`)]
    const kept = await linkTo(`guides/${other.id}`)
    expect((await post(`/preview/guides/${one.id}/links/revoke`)).status).toBe(200)
    for (const url of links) expect(await statusOf(url)).toBe(410)
    expect(await statusOf(kept)).toBe(200)
  })

  it('is over once its document is in the trash or deleted, or who made it is no lead', async () => {
    const { id } = await draftGuide({ title: 'Jetée' })
    const url = await linkTo(`guides/${id}`)
    const deletedAt = new Date().toISOString()
    await payload.update({ collection: 'guides', id, data: { deletedAt } })
    expect(await statusOf(url)).toBe(410)
    await payload.delete({ collection: 'guides', id, trash: true })
    const response = await open(url)
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('demandez-en un nouveau')
    const kept = await draftGuide({ title: 'Gardée' })
    const another = await linkTo(`guides/${kept.id}`)
    const rows = payload.db.connection.collection('previewlinks')
    const users = payload.db.connection.collection('users')
    const partner = await users.findOne({ role: 'partner' })
    await rows.updateOne({ document: kept.id }, { $set: { madeBy: partner?._id } })
    expect(await statusOf(another)).toBe(410)
  })

  it('opens nothing when a letter of it is changed, or it is that of another link', async () => {
    const { id } = await draftGuide({ title: 'Secrète' })
    const [one, two] = [await linkTo(`guides/${id}`), await linkTo(`guides/${id}`)]
    const [idOfOne = '', token = ''] = one.split('/apercu/')[1]?.split('.') ?? []
    const tokenOfTwo = two.split('.').at(-1) ?? ''
    const flipped = (token.startsWith('A') ? 'B' : 'A') + token.slice(1)
    for (const address of [
      `${idOfOne}.${flipped}`,
      `${idOfOne}.${tokenOfTwo}`,
      `${idOfOne}.`,
      idOfOne,
      '',
      `${'0'.repeat(24)}.${token}`,
      `${idOfOne}.${token}/`,
    ])
      expect(await statusOf(`/apercu/${address}`), address).toBe(410)
  })

  it('is not opened without end in a minute', async () => {
    const { id } = await draftGuide({ title: 'Très lue' })
    const url = await linkTo(`guides/${id}`)
    const statuses: number[] = []
    for (let i = 0; i < 21; i += 1) statuses.push(await statusOf(url))
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('making one and taking it back', () => {
  it.each(['anonymous', 'partner', 'reception'])('is not for %s', async (role) => {
    const { id } = await draftGuide({ title: `Lien pour ${role}` })
    for (const door of ['links', 'links/revoke']) {
      const response = await post(`/preview/guides/${id}/${door}`, { role })
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ code: 'preview.lead' })
    }
  })

  it('is not for another site’s page in the lead’s browser, nor for what has no page', async () => {
    const { id } = await draftGuide({ title: 'Lien d’ailleurs' })
    const origin = 'https://evil.example'
    expect((await post(`/preview/guides/${id}/links`, { origin })).status).toBe(403)
    expect((await post(`/preview/themes/${world.ids.theme}/links`)).status).toBe(404)
    expect((await post(`/preview/guides/${'0'.repeat(24)}/links`)).status).toBe(404)
  })

  it('tells the lead how many links work', async () => {
    const { id } = await draftGuide({ title: 'Comptée' })
    await linkTo(`guides/${id}`)
    await linkTo(`guides/${id}`)
    const config = import('../../src/payload.config.ts').then((module) => module.default)
    const headers = { cookie: cookies['lead'] ?? '', origin: ORIGIN }
    const request = new Request(`${ORIGIN}/api/preview/guides/${id}/links`, { headers })
    const slug = ['preview', 'guides', id, 'links']
    const response = await REST_GET(config)(request, { params: Promise.resolve({ slug }) })
    expect(await response.json()).toMatchObject({ count: 2 })
  })
})
