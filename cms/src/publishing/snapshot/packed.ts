import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'

const [pack, unpack] = [promisify(zstdCompress), promisify(zstdDecompress)]

/** Documents as JSON, small until they are sent: a hundred megabytes of texts are a few of these. */
export type Packed = {
  add: (documents: readonly unknown[]) => Promise<void>
  /** What stands between the brackets of their list, a part at a time. */
  texts: () => AsyncGenerator<string>
}

/** An empty one. */
export const createPacked = (): Packed => {
  const packs: Buffer[] = []
  return {
    add: async (documents) => {
      if (documents.length === 0) return
      packs.push(await pack(documents.map((each) => JSON.stringify(each)).join(',')))
    },
    texts: async function* () {
      for (const [index, each] of packs.entries()) {
        if (index > 0) yield ','
        yield (await unpack(each)).toString('utf8')
      }
    },
  }
}
