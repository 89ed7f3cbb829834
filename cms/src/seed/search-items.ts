import { keyOf, thesaurusLine } from '../search-words/index.ts'
import type { SeedFiles } from './files.ts'
import type { SeedItem } from './items.ts'
import { SEED as fr } from './labels.fr.ts'
import { idsOf } from './organization-item.ts'

type Search = SeedFiles['search']

/** What the search is taught at first. */
export const searchItems = (search: Search): SeedItem[] => [
  ...search.thesaurus.map(thesaurusItem),
  ...search.dangers.map(dangerItem),
  ...search.intents.map(intentItem),
  ...search.bestBets.map(bestBetItem),
]

const nameOf = (words: readonly string[]): string => keyOf(words[0] ?? '')

/** Hundreds of them, checked already with the file: past forms and hooks, so that a start stays quick. */
const thesaurusItem = (entry: Search['thesaurus'][number]): SeedItem => ({
  key: `thesaurus/${nameOf(entry.says)}`,
  make: async ({ req, known }) => {
    const line = thesaurusLine(entry)
    if (line.keys.some((key) => known.idOf('thesaurus', key) !== undefined)) return 'existed'
    await req.payload.db.create({ collection: 'thesaurus', data: line, req })
    for (const key of line.keys) known.add('thesaurus', key, key)
    return 'created'
  },
})

const dangerItem = (danger: Search['dangers'][number]): SeedItem => {
  const key = `dangers/${keyOf(danger.name)}`
  return {
    key,
    make: async (context) => {
      const { req, known, note } = context
      const where = { name: { equals: danger.name } }
      if ((await req.payload.count({ collection: 'dangers', where, req })).totalDocs > 0)
        return 'existed'
      for (const slug of danger.hotlines)
        if (known.idOf('hotlines', slug) === undefined) note(fr.dropped(key, slug))
      const hotlines = idsOf(context, 'hotlines', danger.hotlines)
      if (hotlines.length === 0) {
        note(fr.skipped(key))
        return 'skipped'
      }
      const data = { ...danger, hotlines }
      await req.payload.create({ collection: 'dangers', data, depth: 0, req })
      return 'created'
    },
  }
}

const intentItem = (intent: Search['intents'][number]): SeedItem => ({
  key: `intents/${nameOf(intent.words)}`,
  make: async ({ req }) => {
    const where = { words: { in: intent.words } }
    if ((await req.payload.count({ collection: 'intents', where, req })).totalDocs > 0)
      return 'existed'
    await req.payload.create({ collection: 'intents', data: intent, depth: 0, req })
    return 'created'
  },
})

const bestBetItem = ({ queries, page }: Search['bestBets'][number]): SeedItem => {
  const key = `best-bets/${nameOf(queries)}`
  return {
    key,
    make: async ({ req, known, note }) => {
      const where = { keys: { in: queries.map(keyOf) } }
      if ((await req.payload.count({ collection: 'best-bets', where, req })).totalDocs > 0)
        return 'existed'
      const [kind = '', slug = ''] = page.split(':')
      const relationTo = COLLECTIONS.find((collection) => collection === `${kind}s`)
      const value = relationTo && known.idOf(relationTo, slug)
      if (relationTo === undefined || value === undefined) {
        note(fr.skipped(key))
        return 'skipped'
      }
      const data = { queries, page: { relationTo, value } }
      await req.payload.create({ collection: 'best-bets', data, depth: 0, req })
      return 'created'
    },
  }
}

/** Those whose pages can be put first: `guide:…` stands in `guides`. */
const COLLECTIONS = ['guides', 'organizations', 'hotlines', 'themes'] as const
