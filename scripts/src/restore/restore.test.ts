import { keyIdsFile, lastBackup, tombstoneLine } from '@infos-droits/shared/backup-folder'
import { generateSealingKeys } from '@infos-droits/shared/crypto'
import { BSON, Double, Int32, Long, MongoClient } from 'mongodb'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyArchive } from '../archive/index.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { dropOldBackups } from '../backup/names.ts'
import { writeRecovery, type Recovery } from '../keys/index.ts'
import { startTestMongo, type TestMongo } from '../mongo/index.ts'
import { masterKeyFile } from '../system/index.ts'
import { forgetSpooled } from './forget-spooled.ts'
import { heldMail } from './held-mails.ts'
import { restoreBackup } from './restore-backup.ts'

const DAY = 86_400_000

let mongo: TestMongo
beforeAll(async () => {
  mongo = await startTestMongo()
})
afterAll(async () => {
  await mongo.stop()
})

const { publicKey, privateKey } = generateSealingKeys()
const madeAt = '2026-11-01T10:00:00.000Z'
const recovery: Recovery = {
  publicKey,
  masterKeys: [],
  controlWord: 'A',
  madeAt,
  confirmedAt: madeAt,
}

let folder: string
let from: MongoClient
let into: MongoClient
let place: { dataDir: string; mediaDir: string; spoolDir: string }
const database = (name: string): string => {
  const url = new URL(mongo.url)
  url.pathname = `/${name}`
  return url.href
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-restore-'))
  place = {
    dataDir: join(folder, 'new'),
    mediaDir: join(folder, 'new', 'media'),
    spoolDir: join(folder, 'new', 'spool'),
  }
  mkdirSync(place.dataDir)
  from = new MongoClient(database('before'))
  into = new MongoClient(database('after'))
})
afterEach(async () => {
  await from.db().dropDatabase()
  await into.db().dropDatabase()
  await from.close()
  await into.close()
  rmSync(folder, { recursive: true })
})

const backUp = () =>
  makeBackup({
    databaseUrl: database('before'),
    mediaDir: join(folder, 'media'),
    spoolDir: join(folder, 'spool'),
    outDir: join(folder, 'out'),
    recovery,
    settings: {},
  })
const putBack = async (file: string) => {
  const { figures } = await verifyArchive({ file, privateKey })
  return restoreBackup({ file, privateKey, place, databaseUrl: database('after'), figures })
}
const rawOf = async (client: MongoClient, name: string): Promise<Buffer[]> => {
  const found = client
    .db()
    .collection(name)
    .find({}, { raw: true, sort: { _id: 1 } })
  const documents: Buffer[] = []
  for await (const document of found) documents.push(Buffer.from(document as unknown as Buffer))
  return documents
}

describe('a backup', () => {
  it('says under which keys it was made, in the middle of a rotation too', async () => {
    const wrapped = (id: string) => `w1.${id}.aaaa`
    await from
      .db()
      .collection('keychecks')
      .insertOne({ name: 'check', wrapped: wrapped('knew') })
    const tickets = ['kold', 'knew', 'kold'].map((id) => ({ dataKey: wrapped(id) }))
    await from
      .db()
      .collection('tickets')
      .insertMany([...tickets, { dataKey: null }])
    await from
      .db()
      .collection('messages')
      .insertOne({ dataKey: wrapped('kolder') })
    const { file, masterKey, masterKeys } = await backUp()
    expect(masterKey).toBe('knew')
    expect(masterKeys.toSorted()).toEqual(['knew', 'kold', 'kolder'])
    const noted = readFileSync(keyIdsFile(file), 'utf8').trim().split('\n')
    expect(noted.toSorted()).toEqual(['knew', 'kold', 'kolder'])
    // It goes with the backup.
    dropOldBackups({ folder: join(folder, 'out'), days: 1, now: new Date(Date.now() + 3 * DAY) })
    expect(existsSync(keyIdsFile(file))).toBe(false)
  })

  it('is made, and says why, while MASTER_KEYS cannot be read', async () => {
    const dataDir = join(folder, 'slip')
    writeRecovery(masterKeyFile(dataDir), recovery)
    await from.db().collection('things').insertOne({})
    const given = { DATA_DIR: dataDir, DATABASE_URL: database('before') }
    const env = { ...process.env, ...given, MASTER_KEYS: 'k20261101aaaa:cut' }
    const cli = join(import.meta.dirname, '..', 'cli.ts')
    // Ends with 0, or throws.
    const { stderr: told } = await promisify(execFile)(process.execPath, [cli, 'backup'], { env })
    expect(told).toContain('MASTER_KEYS ne peut pas être lu')
    expect(told).not.toContain(masterKeyFile(dataDir))
    const { file } = lastBackup(dataDir) ?? { file: '' }
    const { about } = await verifyArchive({ file, privateKey })
    expect(about.recovery).toEqual(recovery)
  })
})

describe('a database put back', () => {
  it('is the same to the bit, with its indexes, whatever the size and types of its documents', async () => {
    const things = from.db().collection('things')
    await things.insertMany([
      {
        int: new Int32(3),
        double: new Double(3),
        long: Long.fromNumber(3),
        date: new Date(0),
        regexp: new BSON.BSONRegExp('a', 'i'),
        bytes: Buffer.from('x'),
        nothing: null,
        list: [[1], { a: 'é' }],
      },
      { large: randomBytes(15_000_000) },
      ...Array.from({ length: 1_500 }, (_, number) => ({ number })),
    ])
    await things.createIndex({ number: -1 }, { unique: true, sparse: true })
    await from.db().createCollection('empty')
    const before = await rawOf(from, 'things')
    const { file, documents } = await backUp()
    expect(documents).toBe(1_502)
    const made = await putBack(file)
    expect(made.documents).toBe(1_502)
    const after = await rawOf(into, 'things')
    expect(after.length).toBe(before.length)
    expect(after.every((document, index) => before[index]?.equals(document))).toBe(true)
    const indexes = await into.db().collection('things').listIndexes().toArray()
    expect(indexes).toMatchObject([
      { name: '_id_' },
      { key: { number: -1 }, unique: true, sparse: true },
    ])
    const names = (await into.db().listCollections().toArray()).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['empty', 'payload-kvs', 'things'])
  })

  it('is of one instant, however much is written while it is read', async () => {
    const [left, right] = [from.db().collection('left'), from.db().collection('right')]
    const accounts = Array.from({ length: 200 }, () => ({ amount: 100 }))
    await left.insertMany(accounts.map((account) => ({ ...account })))
    await right.insertMany(accounts.map((account) => ({ ...account })))
    const over = { is: false }
    let moves = 0
    const move = async () => {
      while (!over.is) {
        await from.withSession((session) =>
          session.withTransaction(async () => {
            const amount = Math.round(Math.random() * 10)
            const pick = { $expr: { $lt: [{ $rand: {} }, 0.02] } }
            const one = await left.findOneAndUpdate(
              pick,
              { $inc: { amount: -amount } },
              { session },
            )
            if (one === null) return
            await right.insertOne({ amount }, { session })
          }),
        )
        moves += 1
      }
    }
    const movers = [move(), move(), move()]
    try {
      for (let round = 0; round < 4; round += 1) {
        const begun = moves
        const { file } = await backUp()
        expect(moves).toBeGreaterThan(begun)
        await into.db().dropDatabase()
        await putBack(file)
        rmSync(file)
        const sum = async (name: string) => {
          const total = { $group: { _id: null, amount: { $sum: '$amount' } } }
          const [found] = await into.db().collection(name).aggregate([total]).toArray()
          return Number(found?.['amount'])
        }
        expect((await sum('left')) + (await sum('right'))).toBe(40_000)
      }
    } finally {
      over.is = true
      await Promise.allSettled(movers)
    }
  })

  it('has no mail that would leave by itself', async () => {
    const mails = [
      'waiting',
      'running',
      'uncertain',
      'sent',
      'kept',
      'failed',
      'cancelled',
    ].flatMap((state) => [
      { state, kind: 'citizen-answer', leaseUntil: new Date(0) },
      { state, kind: 'lead-to-route' },
    ])
    await from.db().collection('mails').insertMany(mails)
    const { held } = await putBack((await backUp()).file)
    expect(held).toBe(3)
    const found = await into.db().collection('mails').find().toArray()
    const statesOf = (kind: string) =>
      found.flatMap((mail) => (mail['kind'] === kind ? [String(mail['state'])] : []))
    const kept = ['sent', 'kept', 'failed', 'cancelled']
    expect(statesOf('citizen-answer')).toEqual(['uncertain', 'uncertain', 'uncertain', ...kept])
    expect(statesOf('lead-to-route')).toEqual(['cancelled', 'cancelled', 'cancelled', ...kept])
    expect(heldMail({ state: 'sent' }).fate).toBe('as it was')
  })
})

describe('an account put back', () => {
  it('has no session open: one that was ended since must not come back', async () => {
    const sessions = [{ id: 'a', expiresAt: new Date('2100-01-01') }]
    await from.db().collection('users').insertOne({ email: 'x@x.example', sessions })
    await putBack((await backUp()).file)
    const user = await into.db().collection('users').findOne()
    expect(user).toMatchObject({ email: 'x@x.example', sessions: [] })
  })
})

describe('files put back', () => {
  const spool = (file: string) => {
    mkdirSync(join(folder, 'spool'), { recursive: true })
    const database = new DatabaseSync(join(folder, 'spool', file))
    database.exec('PRAGMA journal_mode = WAL')
    return database
  }

  it('are the pictures and the spool, of which questions not handed over are counted', async () => {
    mkdirSync(join(folder, 'media', 'deep'), { recursive: true })
    const picture = randomBytes(300_000)
    writeFileSync(join(folder, 'media', 'deep', 'é.png'), picture)
    writeFileSync(join(folder, 'media', 'empty.txt'), '')
    const questions = spool('questions.sqlite')
    questions.exec('CREATE TABLE question (reference TEXT, state TEXT)')
    questions.exec("INSERT INTO question VALUES ('A', 'waiting'), ('B', 'sent'), ('C', 'aside')")
    const signals = spool('signals.sqlite')
    signals.exec('CREATE TABLE signal (reference TEXT, state TEXT)')
    // Closed like a site that was stopped; the other one is still written to.
    signals.close()
    const backup = await backUp()
    questions.close()
    expect(backup).toMatchObject({ files: 4, waiting: 2 })
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual([
      expect.stringMatching(/^infos-droits-\d{8}T\d{6}Z\.backup$/),
      expect.stringMatching(/\.key-ids$/),
      expect.stringMatching(/\.sha256$/),
    ])
    await putBack(backup.file)
    expect(readFileSync(join(place.mediaDir, 'deep', 'é.png')).equals(picture)).toBe(true)
    expect(existsSync(join(place.mediaDir, 'empty.txt'))).toBe(true)
    const again = new DatabaseSync(join(place.spoolDir, 'questions.sqlite'))
    expect(again.prepare('SELECT count(*) AS n FROM question').get()).toEqual({ n: 3 })
    again.close()
  })

  it('are without the questions that were erased since, whose words stand nowhere in the spool', () => {
    const questions = spool('questions.sqlite')
    questions.exec(`
      CREATE TABLE question (id INTEGER PRIMARY KEY, reference TEXT, sealed TEXT);
      CREATE TABLE letter (question_id INTEGER REFERENCES question (id) ON DELETE CASCADE, sealed TEXT);
      INSERT INTO question VALUES (1, 'AAAA-2222', 'planté-texte'), (2, 'BBBB-3333', 'autre');
      INSERT INTO letter VALUES (1, 'planté-pièce'), (2, 'autre')`)
    questions.close()
    const spoolDir = join(folder, 'spool')
    const list = join(folder, 'list.txt')
    expect(forgetSpooled({ spoolDir, list })).toBe(0)
    const stone = { id: 'a'.repeat(24), reference: 'AAAA-2222', events: [], mails: [] }
    writeFileSync(list, `${'b'.repeat(24)}\n${tombstoneLine(stone)}\n`)
    expect(forgetSpooled({ spoolDir, list })).toBe(1)
    const again = spool('questions.sqlite')
    expect(again.prepare('SELECT reference FROM question').all()).toEqual([
      { reference: 'BBBB-3333' },
    ])
    expect(again.prepare('SELECT count(*) AS n FROM letter').get()).toEqual({ n: 1 })
    again.close()
    expect(readFileSync(join(spoolDir, 'questions.sqlite')).includes('planté')).toBe(false)
    expect(forgetSpooled({ spoolDir: join(folder, 'none'), list })).toBe(0)
  })
})
