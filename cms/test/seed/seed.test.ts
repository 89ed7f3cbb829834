import { buildSnapshot } from '../../src/publishing/snapshot/build.ts'
import { loadSeed } from '../../src/seed/load.ts'
import { makeDemoAccounts, type DemoAccount } from '../../src/seed/demo-accounts.ts'
import { readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootPayload } from '../boot.ts'

const directory = path.resolve(import.meta.dirname, '../../seed')

/** A guide that the home page does not lead to. */
const UNUSED = 'contester-amende'

let payload: Payload

beforeAll(async () => {
  payload = await bootPayload('seed')
})

afterAll(() => payload.destroy())

const find = async (slug: string) => {
  const where = { slug: { equals: slug } }
  const { docs } = await payload.find({ collection: 'guides', where, depth: 0 })
  return docs[0]
}

describe('the seed', () => {
  it('makes a whole site out of the data files, published with one request', async () => {
    const result = await loadSeed({ payload, directory })
    expect(result).toMatchObject({ existed: 0, skipped: 0, notes: [] })
    const snapshot = await buildSnapshot({ payload })
    expect(snapshot.rubrics).toHaveLength(8)
    for (const { slug } of snapshot.rubrics) {
      const guides = snapshot.guides.filter((guide) => guide.rubric === slug)
      expect(guides.length, slug).toBeGreaterThanOrEqual(6)
    }
    expect(snapshot.settings.town).toBe('Versailles')
    const texts = [...snapshot.guides.flatMap(({ steps }) => steps), ...snapshot.news]
    const links = texts.flatMap(({ html }) => html.match(/<a href="\/[^/]/g) ?? [])
    expect(links.length).toBeGreaterThanOrEqual(60)
    expect(JSON.stringify(snapshot)).not.toContain('](fiche:')
    expect((await payload.count({ collection: 'publications' })).totalDocs).toBe(1)
    expect((await payload.count({ collection: 'routes' })).totalDocs).toBe(24)
    const { thesaurus, dangers, intents } = snapshot.search
    expect(thesaurus.length).toBeGreaterThanOrEqual(400)
    expect(thesaurus).toContainEqual({
      says: ['RSA'],
      means: ['revenu de solidarité active'],
      bothWays: true,
    })
    expect(dangers.length).toBeGreaterThanOrEqual(6)
    expect(intents.map(({ favours }) => favours)).toContain('organization')
  })

  it('does nothing the second time, quickly', async () => {
    const before = await buildSnapshot({ payload })
    expect(await loadSeed({ payload, directory })).toMatchObject({ created: 0, existed: 0 })
    expect((await buildSnapshot({ payload })).digest).toBe(before.digest)
  })

  it('overwrites no edit and makes nothing again that was deleted', async () => {
    const edited = await find('loyer-impaye')
    const deleted = await find(UNUSED)
    if (edited === undefined || deleted === undefined) throw new Error('the seed lacks a guide')
    const data = { title: 'Titre changé', _status: 'published' } as const
    await payload.update({ collection: 'guides', id: edited.id, data })
    await payload.delete({ collection: 'guides', id: deleted.id })
    await payload.updateGlobal({ slug: 'settings', data: { town: 'Le Chesnay' } })
    const [line, other] = (await payload.find({ collection: 'thesaurus', sort: 'id' })).docs
    if (line === undefined || other === undefined) throw new Error('the seed lacks words')
    const means = ['revenu minimum']
    await payload.update({ collection: 'thesaurus', id: line.id, data: { means } })
    await payload.delete({ collection: 'thesaurus', id: other.id })
    const lines = (await payload.count({ collection: 'thesaurus' })).totalDocs
    expect(await loadSeed({ payload, directory })).toMatchObject({ created: 0 })
    expect(await find('loyer-impaye')).toMatchObject({ title: 'Titre changé' })
    expect(await find(UNUSED)).toBeUndefined()
    expect(await payload.findGlobal({ slug: 'settings' })).toMatchObject({ town: 'Le Chesnay' })
    const kept = { collection: 'thesaurus', id: line.id } as const
    expect(await payload.findByID(kept)).toMatchObject({ says: line.says, means })
    expect((await payload.count({ collection: 'thesaurus' })).totalDocs).toBe(lines)
  })

  it('cut short, it goes on where it stopped', async () => {
    await payload.db.connection.collection('seededs').deleteMany({ key: /^guides\// })
    const before = (await payload.count({ collection: 'guides' })).totalDocs
    const result = await loadSeed({ payload, directory })
    // The one that was deleted is forgotten too here: it alone is made, and linked to once more.
    expect((await payload.count({ collection: 'guides' })).totalDocs).toBe(before + 1)
    expect(result.created).toBeLessThan(5)
    const { guides } = await buildSnapshot({ payload })
    const fares = guides.find(({ slug }) => slug === 'transports-pas-chers')
    expect(JSON.stringify(fares?.steps)).toContain(`/juridique/${UNUSED}/`)
  })

  it('makes no expression twice, whoever wrote it first', async () => {
    await payload.db.connection
      .collection('seededs')
      .deleteMany({ key: /^(thesaurus|dangers|intents|best-bets)\// })
    const count = async () => (await payload.count({ collection: 'thesaurus' })).totalDocs
    const before = await count()
    // Only the one that was deleted comes back, forgotten as it is.
    expect(await loadSeed({ payload, directory })).toMatchObject({ created: 1, skipped: 0 })
    expect(await count()).toBe(before + 1)
  })

  it('names the file and the field when the data are wrong', async () => {
    const wrong = loadSeed({ payload, directory: path.join(directory, 'nowhere') })
    await expect(wrong).rejects.toMatchObject({ code: 'seed.file' })
  })
})

describe('demonstration accounts', () => {
  const file = path.join(process.env['DATA_DIR'] ?? tmpdir(), 'demo', 'demo-accounts.json')

  it('are made once, with random passwords that only this user can read', async () => {
    expect(await makeDemoAccounts({ payload, file })).toBe(true)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const accounts = JSON.parse(await readFile(file, 'utf8')) as DemoAccount[]
    expect(accounts.map(({ role }) => role)).toEqual(['lead', 'partner', 'partner', 'reception'])
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(4)
    const partners = accounts.filter(({ role }) => role === 'partner')
    expect(new Set(partners.map(({ organization }) => organization)).size).toBe(2)
    expect(accounts.map(({ totp }) => totp !== undefined)).toEqual([true, false, false, false])
    for (const { email, password } of accounts)
      await expect(
        payload.login({ collection: 'users', data: { email, password } }),
      ).resolves.toBeTruthy()
  })

  it('are not made when there is any account', async () => {
    expect(await makeDemoAccounts({ payload, file })).toBe(false)
    expect((await payload.count({ collection: 'users' })).totalDocs).toBe(4)
  })
})
