import { buildIndex, documentsOf } from '@infos-droits/shared/search'
import { describe, expect, it } from 'vitest'
import { INDEX_BYTES } from './floors.ts'
import { seedSnapshot } from './seed/seed-snapshot.ts'
import { syntheticSnapshot } from './synthetic.ts'
import { toBrotli } from './travel.ts'

const seed = seedSnapshot()

const weigh = async (snapshot: typeof seed): Promise<number> => {
  const bytes = buildIndex({ documents: documentsOf(snapshot) })
  return (await toBrotli(bytes, 'index')).length
}

describe('the index of the search, as it travels', () => {
  it('is small for the starting content', async () => {
    expect(await weigh(seed)).toBeLessThanOrEqual(INDEX_BYTES.seed)
  })

  it.each([300, 1_000] as const)('is small for %i guides of full length', async (count) => {
    const bytes = await weigh(syntheticSnapshot({ snapshot: seed, count }))
    expect(bytes).toBeLessThanOrEqual(INDEX_BYTES[count])
  })
})
