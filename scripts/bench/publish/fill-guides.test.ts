import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestMongo, type TestMongo } from '../../src/mongo/index.ts'
import { fillGuides } from './fill-guides.ts'

let mongo: TestMongo
let client: MongoClient

beforeAll(async () => {
  mongo = await startTestMongo()
  client = new MongoClient(mongo.url)
})

afterAll(async () => {
  await client.close()
  await mongo.stop()
})

const words = 'Appelez avant le dix du mois. '
const step = (title: string) => ({
  id: new ObjectId().toHexString(),
  title,
  text: { root: { children: [{ type: 'paragraph', children: [{ text: words.repeat(20) }] }] } },
})

it('fills a database with whole guides, one partner on three hundred of them', async () => {
  const db = client.db()
  const [often, seldom] = [new ObjectId(), new ObjectId()]
  const online = { _status: 'published' }
  await db.collection('organizations').insertMany([
    { _id: often, slug: 'souvent', ...online },
    { _id: seldom, slug: 'rarement', ...online },
  ])
  const seeded = ['a', 'b'].map((slug) => ({
    ...{ slug, title: slug, steps: [step('Un'), step('Deux')], ...online },
    contacts: [{ id: 'c', organization: often, reason: 'Conseil' }],
    ...{ createdAt: new Date(), updatedAt: new Date() },
  }))
  await db.collection('guides').insertMany(seeded)
  const filled = await fillGuides({ databaseUrl: mongo.url, count: 320 })
  expect(filled).toEqual({
    guides: 320,
    partner: { id: seldom.toHexString(), slug: 'rarement', shownOn: 300 },
  })
  const last = await db.collection('guides').findOne({}, { sort: { _id: -1 } })
  expect(JSON.stringify(last?.['steps']).split(words).length * words.length).toBeGreaterThan(7000)
  const slugs = await db.collection('guides').distinct('slug')
  expect(slugs).toHaveLength(320)
  const version = await db.collection('_guides_versions').findOne({ parent: last?._id })
  expect(version).toMatchObject({
    latest: true,
    version: { slug: String(last?.['slug']), ...online },
  })
})
