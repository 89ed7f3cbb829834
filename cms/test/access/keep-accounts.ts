import type { CollectionSlug, Payload } from 'payload'

const OF_ACCOUNTS: CollectionSlug[] = ['users', 'signIns', 'secondFactors']

/** Keeps the accounts and what is open of them, to put back after a try that may end or lock one. */
export const keepAccounts = async (payload: Payload): Promise<{ putBack: () => Promise<void> }> => {
  const kept = await Promise.all(
    OF_ACCOUNTS.map(async (slug) => {
      const model = payload.db.collections[slug]
      if (model === undefined) throw new Error(`unknown collection ${slug}`)
      return { rows: model.collection, documents: await model.collection.find().toArray() }
    }),
  )
  return {
    putBack: async () => {
      for (const { rows, documents } of kept)
        await rows.bulkWrite(
          documents.map((replacement) => ({
            replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
          })),
        )
    },
  }
}
