import MiniSearch from 'minisearch'
import { join } from 'node:path'
import { writeIndex } from '../travel.ts'
import type { Engine } from './engine.ts'
import { miniSearchOptions } from './minisearch-options.ts'

/** MiniSearch on the same documents. */
export const miniSearchEngine: Engine = {
  name: 'minisearch',
  page: join(import.meta.dirname, 'minisearch-page.ts'),
  prepare: async ({ documents, folder }) => {
    const index = new MiniSearch(miniSearchOptions)
    index.addAll(documents)
    const bytes = Buffer.from(JSON.stringify(index))
    return { indexBytes: await writeIndex({ file: join(folder, 'index.json'), bytes }) }
  },
}
