import { buildIndex, openIndex, usefulWords } from '@infos-droits/shared/search'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeIndex } from '../travel.ts'
import type { Engine } from './engine.ts'

/** Our own core: the same functions that the site uses, on its compact index. */
export const coreEngine: Engine = {
  name: 'core',
  page: join(import.meta.dirname, 'core-page.ts'),
  prepare: async ({ documents, words, folder }) => {
    const bytes = buildIndex({ documents: [...documents] })
    const useful = usefulWords({ words, index: openIndex(bytes) })
    await writeFile(join(folder, 'words.json'), JSON.stringify(useful))
    return { indexBytes: await writeIndex({ file: join(folder, 'index.bin'), bytes }) }
  },
}
