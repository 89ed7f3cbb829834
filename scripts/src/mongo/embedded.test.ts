import { MongoClient } from 'mongodb'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFreePort } from '../processes/index.ts'
import { canDoTransactions, embeddedUrl, startEmbeddedMongo, type EmbeddedMongo } from './index.ts'

let dataDir: string
let mongo: EmbeddedMongo | undefined
const start = async (port?: number) => {
  mongo = await startEmbeddedMongo({ dataDir, port })
  return mongo
}
const stop = () => mongo?.process.halt()

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'infos-droits mongo '))
})
afterEach(async () => {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const write = async (url: string, _id: string) => {
  const client = new MongoClient(url)
  try {
    await client
      .db()
      .collection<{ _id: string }>('kept')
      .insertOne({ _id }, { writeConcern: { w: 'majority', journal: true } })
  } finally {
    await client.close()
  }
}

const read = async (url: string) => {
  const client = new MongoClient(url)
  try {
    const found = await client.db().collection<{ _id: string }>('kept').find().sort('_id').toArray()
    return found.map((document) => document._id)
  } finally {
    await client.close()
  }
}

describe('the embedded database', () => {
  it('does transactions, keeps what it acknowledged through kill -9, and comes back by itself', async () => {
    const { url, process: mongod, ready } = await start()
    expect(await canDoTransactions(url)).toBe(true)
    await write(url, 'before the kill')
    const killed = mongod.pid
    mongod.kill('SIGKILL')
    await ready()
    expect(mongod.pid).not.toBe(killed)
    expect(await read(url)).toEqual(['before the kill'])
    expect(await canDoTransactions(url)).toBe(true)
  })

  it('keeps its data and its address from one start to the next', async () => {
    const first = await start()
    await write(first.url, 'first start')
    await stop()
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(embeddedUrl(dataDir)).toBe(first.url)
    expect(await read(second.url)).toEqual(['first start'])
  })

  it('moves to another port with its data', async () => {
    const first = await start()
    await write(first.url, 'old port')
    await stop()
    const port = await findFreePort()
    const second = await start(port)
    expect(second.url).toContain(`:${port}/`)
    expect(await read(second.url)).toEqual(['old port'])
    await write(second.url, 'other port')
  })

  it('refuses a port that is taken, naming the variable', async () => {
    const { url } = await start()
    const port = Number(new URL(url).port)
    const other = mkdtempSync(join(tmpdir(), 'infos-droits-mongo-'))
    try {
      await expect(startEmbeddedMongo({ dataDir: other, port })).rejects.toThrow(/MONGO_PORT/)
    } finally {
      rmSync(other, { recursive: true, force: true })
    }
  })
})
