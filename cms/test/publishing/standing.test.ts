import { REST_GET } from '@payloadcms/next/routes'
import type { Payload, SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimPublication, reportPublication } from '../../src/publishing/claim.ts'
import { lineView } from '../../src/publishing/admin/line-view.ts'
import { panelView } from '../../src/publishing/admin/view.ts'
import type { Standing } from '../../src/publishing/standing.ts'
import { publicationStatus } from '../../src/publishing/status.ts'
import { bootPayload } from '../boot.ts'
import { signInAs } from '../team.ts'
import { guideData, makeGround, type Ids } from './content.ts'

const ORIGIN = 'http://127.0.0.1:3000'
const PASSWORD = 'une-longue-phrase-secrète'

let payload: Payload
let config: Promise<SanitizedConfig>
let ids: Ids
let guide: string
const cookies: Record<string, string> = {}

beforeAll(async () => {
  payload = await bootPayload('standing')
  config = import('../../src/payload.config.ts').then((module) => module.default)
  ids = await makeGround(payload)
  for (const role of ['lead', 'partner', 'reception'] as const) cookies[role] = await signIn(role)
  const data = { ...guideData(ids), slug: 'loyer', _status: 'draft' } as const
  guide = (await payload.create({ collection: 'guides', data, draft: true })).id
  await payload.db.connection.collection('publications').deleteMany({})
})

afterAll(() => payload.destroy())

const signIn = async (role: 'lead' | 'partner' | 'reception') => {
  const account = { email: `${role}@team.example`, password: PASSWORD }
  const partner = role === 'partner' ? { organization: ids.organization } : {}
  await payload.create({ collection: 'users', data: { ...account, name: role, role, ...partner } })
  return signInAs({ payload, account })
}

const ask = (role: string | null, document = `guides/${guide}`) => {
  const slug = ['publishing', 'standing', ...document.split('/')]
  const headers = { origin: ORIGIN, cookie: role === null ? '' : (cookies[role] ?? '') }
  const request = new Request(`${ORIGIN}/api/${slug.join('/')}`, { headers })
  return REST_GET(config)(request, { params: Promise.resolve({ slug }) })
}

const standing = async (document?: string): Promise<Standing> =>
  (await ask('lead', document)).json() as Promise<Standing>

const set = (data: object) => payload.update({ collection: 'guides', id: guide, data })

const publisher = async (outcome: 'live' | 'refused') => {
  const claim = await claimPublication({ payload })
  if (claim === null) throw new Error('nothing was asked for')
  const { id, fence } = claim
  const asOf = new Date().toISOString()
  const report =
    outcome === 'live'
      ? ({ state: 'live', release: 'r', asOf, pages: 3, milliseconds: 9 } as const)
      : ({ state: 'refused', reason: 'Un lien est mort.' } as const)
  await reportPublication({ payload, report: { id, fence, ...report } })
}

/** What the lead reads beside the document and on the first page. */
const read = async () => {
  const now = new Date()
  const line = lineView({ standing: await standing(), now })
  const panel = panelView({ status: await publicationStatus(payload), now })
  return { line: line?.text, headline: panel.headline, warning: panel.warning }
}

describe('where the last change of a document stands', () => {
  it('is nothing while it was never published, however often it is saved', async () => {
    const data = { title: 'Brouillon' }
    await payload.update({ collection: 'guides', id: guide, data, draft: true })
    expect((await ask('lead')).status).toBe(204)
  })

  it('is told to the lead and to nobody else', async () => {
    expect((await ask(null)).status).toBe(403)
    expect((await ask('partner')).status).toBe(403)
    expect((await ask('reception')).status).toBe(403)
    expect((await ask('lead')).status).toBe(204)
    expect((await ask('lead', 'guides/x')).status).toBe(404)
    expect((await ask('lead', `users/${guide}`)).status).toBe(404)
    expect((await ask('lead', 'guides/6b03033cf44ee4e90634deb5')).status).toBe(204)
  })

  it('goes from « on its way » to « there », with its address', async () => {
    await set({ _status: 'published' })
    const url = 'http://127.0.0.1:4321/logement/loyer/'
    expect(await standing()).toMatchObject({ state: 'coming', isPublic: true, url })
    await publisher('live')
    expect(await standing()).toMatchObject({ state: 'there', isPublic: true, url })
  })

  it('stays as it was while a draft is saved beside it', async () => {
    await payload.update({
      collection: 'guides',
      id: guide,
      data: { title: 'Ébauche' },
      draft: true,
    })
    expect(await standing()).toMatchObject({ state: 'there', isPublic: true })
  })

  it('says why a change was refused, and since when the next one is there', async () => {
    await set({ _status: 'published', title: 'Autre' })
    await publisher('refused')
    expect(await standing()).toMatchObject({ state: 'refused', reason: 'Un lien est mort.' })
    await set({ _status: 'published', title: 'Encore' })
    expect((await standing()).state).toBe('coming')
    await publisher('live')
    const { state, since } = await standing()
    expect([state, typeof since]).toEqual(['there', 'string'])
  })

  it('is no more « in a few seconds » once the publisher died at work and no other one comes', async () => {
    const rows = payload.db.connection.collection('publications')
    const [dead, waited] = [new Date(Date.now() - 60_000), new Date(Date.now() - 11 * 60_000)]
    await set({ _status: 'published', title: 'Longtemps' })
    await claimPublication({ payload })
    await rows.updateMany({ state: 'running' }, { $set: { requestedAt: waited } })
    const atWork = { headline: 'Publication en cours…', warning: null }
    expect(await read()).toEqual({ line: 'En ligne dans quelques secondes…', ...atWork })
    await rows.updateMany({ state: 'running' }, { $set: { leaseUntil: dead } })
    const said = expect.stringMatching(/peut-être arrêté.*redémarrer/s) as string
    const nobody = { line: said, warning: said, headline: 'Une publication attend son tour…' }
    expect(await read()).toEqual(nobody)
    // Asking once more changes nothing of it.
    await set({ _status: 'published', title: 'Plus longtemps' })
    expect(await read()).toEqual(nobody)
    // One that takes it up again is at work.
    await claimPublication({ payload })
    expect(await read()).toEqual({ line: 'En ligne dans quelques secondes…', ...atWork })
    await rows.updateMany({ state: 'running' }, { $set: { leaseUntil: dead } })
    await publisher('live')
    expect((await standing()).state).toBe('there')
  })

  it('is told of what is public as soon as it is saved, if a page shows it', async () => {
    await payload.update({ collection: 'themes', id: ids.theme, data: { title: 'Payer' } })
    const theme = await standing(`themes/${ids.theme}`)
    const url = 'http://127.0.0.1:4321/logement/theme/payer/'
    expect(theme).toMatchObject({ state: 'coming', isPublic: true, url })
    await publisher('live')
    const service = await standing(`services/${ids.service}`)
    expect(service).toMatchObject({ url: 'http://127.0.0.1:4321/annuaire/adil-78/' })
  })

  it('goes on its way out and is gone, when it is withdrawn', async () => {
    const data = { _status: 'draft' } as const
    // As « Retirer du site » asks for it.
    await payload.update({ collection: 'guides', id: guide, data, unpublishAllLocales: true })
    expect(await standing()).toMatchObject({ state: 'coming', isPublic: false, url: null })
    await publisher('live')
    expect(await standing()).toMatchObject({ state: 'there', isPublic: false, url: null })
    // What stood on the page of an organization is not told of when that page goes.
    const away = { _status: 'draft' } as const
    await payload.update({ collection: 'organizations', id: ids.organization, data: away })
    expect((await ask('lead', `services/${ids.service}`)).status).toBe(204)
  })
})
