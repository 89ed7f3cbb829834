import { PICTURES_PATH } from '@infos-droits/shared'
import { pictureName } from '@infos-droits/shared/crypto'
import { REST_GET } from '@payloadcms/next/routes'
import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../src/publishing/index.ts'
import { usersOf } from '../../src/used-by/users-of.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, paragraph, richText, text, type Ids } from './content.ts'

let payload: Payload
let config: Promise<SanitizedConfig>
let ids: Ids
let lead: PayloadRequest
let guide: string
let picture: string

const dataDir = () => process.env['DATA_DIR'] ?? ''

const upload = async (alt: string, colour: string) => {
  const data = await sharp({
    create: { width: 1600, height: 1200, channels: 3, background: colour },
  })
    .png()
    .toBuffer()
  return payload.create({
    collection: 'media',
    data: { alt, licence: 'cc-by', credit: 'Camille' },
    file: { data, name: 'a.png', mimetype: 'image/png', size: data.length },
  })
}

beforeAll(async () => {
  payload = await bootPayload('pictures')
  config = import('../../src/payload.config.ts').then((module) => module.default)
  ids = await makeGround(payload)
  const account = { email: 'lead@team.example', password: 'une-longue-phrase-secrète' }
  const user = await payload.create({
    collection: 'users',
    data: { ...account, name: 'Lead', role: 'lead' },
  })
  lead = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  picture = (await upload('Une clé sur une table', '#406080')).id
  const data = { ...guideData(ids), picture, _status: 'published' as const }
  guide = (await payload.create({ collection: 'guides', data })).id
})

afterAll(() => payload.destroy())

const waiting = async () => (await payload.count({ collection: 'publications' })).totalDocs
const shown = async () => (await buildSnapshot({ payload })).guides[0]?.picture

const get = (name: string, token = process.env['SITE_TOKEN'] ?? '') => {
  const headers = { Authorization: `Bearer ${token}` }
  const request = new Request(`http://127.0.0.1:3000${PICTURES_PATH}/${name}`, { headers })
  const slug = ['publishing', 'pictures', name]
  return REST_GET(config)(request, { params: Promise.resolve({ slug }) })
}

describe('a picture of a page', () => {
  it('is in the snapshot with its words, its author, its licence and its sizes', async () => {
    expect(await shown()).toEqual({
      files: [
        { name: expect.stringMatching(/^[0-9a-f]{20}$/) as string, width: 400, height: 200 },
        { name: expect.stringMatching(/^[0-9a-f]{20}$/) as string, width: 800, height: 400 },
      ],
      alternative: 'Une clé sur une table',
      credit: 'Camille',
      licence: 'cc-by',
    })
  })

  it('is given to the publisher, and to nobody else', async () => {
    const name = (await shown())?.files[1]?.name ?? ''
    const response = await get(name)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(pictureName(bytes)).toBe(name)
    expect(bytes.length).toBeLessThanOrEqual(40_000)
    expect((await get(name, 'another')).status).toBe(401)
    expect((await get('0'.repeat(20))).status).toBe(404)
    expect((await get('..%2Fsecret')).status).toBe(404)
  })

  it('is made again the same when what was made is gone', async () => {
    const before = await shown()
    await rm(path.join(dataDir(), 'media-site'), { recursive: true })
    expect(await shown()).toEqual(before)
    expect((await get(before?.files[0]?.name ?? '')).status).toBe(200)
  })

  it('may be on news, events and partners: posters and signs are whole', async () => {
    const common = {
      title: 'Un atelier',
      summary: 'Venez.',
      text: richText(paragraph(text('Ici.'))),
      picture,
    }
    const day = new Date(Date.now() + 86_400_000).toISOString()
    const place = { name: 'Mairie' }
    const event = {
      ...common,
      slug: '',
      startsAt: day,
      mode: 'onsite' as const,
      place,
      _status: 'published' as const,
    }
    const news = { ...common, slug: '', publishedOn: day, _status: 'published' as const }
    const made = [
      await payload.create({ collection: 'events', data: event }),
      await payload.create({ collection: 'news', data: news }),
    ]
    await payload.update({
      collection: 'organizations',
      id: ids.organization,
      data: { picture, _status: 'published' },
    })
    const snapshot = await buildSnapshot({ payload })
    const heights = [snapshot.events, snapshot.news, snapshot.organizations].map(
      ([page]) => page?.picture?.files.at(-1)?.height,
    )
    expect(heights).toEqual([600, 400, 600])
    const users = await usersOf({ collection: 'media', id: picture, req: lead })
    expect(users.map(({ title }) => title).toSorted()).toEqual([
      'ADIL des Yvelines',
      'Je n’arrive plus à payer mon loyer',
      'Un atelier',
      'Un atelier',
    ])
    await payload.delete({ collection: 'events', id: made[0]?.id ?? '' })
    await payload.delete({ collection: 'news', id: made[1]?.id ?? '' })
    await payload.update({
      collection: 'organizations',
      id: ids.organization,
      data: { picture: null, _status: 'published' },
    })
  })
})

describe('a picture that is shown', () => {
  it('asks for a publication when its words change; one that is not asks for none', async () => {
    const other = await upload('Une autre', '#802020')
    const before = await waiting()
    await payload.update({ collection: 'media', id: other.id, data: { alt: 'Encore une autre' } })
    expect(await waiting()).toBe(before)
    await payload.update({ collection: 'media', id: picture, data: { alt: 'Une clé posée' } })
    expect(await waiting()).toBe(before + 1)
    expect((await shown())?.alternative).toBe('Une clé posée')
  })

  it('cannot be removed, drafts and trash counting; then it goes with what was made of it', async () => {
    await expect(payload.delete({ collection: 'media', id: picture })).rejects.toThrow(
      /«\sUne clé posée\s» sert encore à «\sJe n’arrive plus à payer mon loyer\s»/,
    )
    const next = (await upload('Une fenêtre', '#208020')).id
    await payload.update({ collection: 'guides', id: guide, data: { picture: next }, draft: true })
    await expect(payload.delete({ collection: 'media', id: next })).rejects.toThrow(/sert encore/)
    await expect(payload.delete({ collection: 'media', id: picture })).rejects.toThrow(
      /sert encore/,
    )
    await payload.update({
      collection: 'guides',
      id: guide,
      data: { picture: next, _status: 'published' },
    })
    await shown()
    const made = async () =>
      (await readdir(path.join(dataDir(), 'media-site'))).filter((file) => file.startsWith(picture))
    expect(await made()).not.toEqual([])
    await payload.delete({ collection: 'media', id: picture })
    expect(await made()).toEqual([])
    picture = next
  })
})

describe('a picture that cannot be shown refuses the snapshot, in French, with its page', () => {
  const refusal = async () =>
    buildSnapshot({ payload }).then(
      () => null,
      (error: unknown) => error as { code: string; message: string; status: number },
    )

  it('when its file is gone', async () => {
    const { filename } = await payload.findByID({ collection: 'media', id: picture })
    const file = path.join(dataDir(), 'media', filename ?? '')
    const bytes = await sharp(file).toBuffer()
    await rm(file)
    expect(await refusal()).toMatchObject({
      code: 'snapshot.picture',
      status: 422,
      message: expect.stringMatching(
        /^«\sJe n’arrive plus à payer mon loyer\s» montre l’image «\sUne fenêtre\s», dont le fichier manque/,
      ) as string,
    })
    await writeFile(file, bytes)
    expect(await refusal()).toBeNull()
  })

  it('when it has no words, as one of before they were asked for', async () => {
    const model = payload.db.collections['media']
    await model?.updateOne({ _id: picture }, { $unset: { alt: 1 } })
    expect((await refusal())?.message).toMatch(/sans texte de remplacement/)
    await model?.updateOne({ _id: picture }, { alt: 'Une fenêtre' })
  })
})
