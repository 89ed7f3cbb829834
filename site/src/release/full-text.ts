import { messageOf } from '@infos-droits/shared'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import { releaseLabels as labels } from './labels.fr.ts'
import { refuseIfAny } from './refuse.ts'

/**
 * Indexes the full text of the pages of a release, in `pagefind/` inside it: what the search page asks
 * when the search itself finds nothing near.
 *
 * @param expected the least number of pages that must be found.
 * @throws AppError `release.refused`.
 */
export const writeFullText = async ({
  directory,
  expected,
}: {
  directory: string
  expected: number
}): Promise<void> => {
  const { index, errors } = await attempt(() => pagefind.createIndex({ forceLanguage: 'fr' }))
  refuseIfAny(errors.map(labels.search))
  if (index === undefined) {
    refuseIfAny([labels.search('le moteur ne démarre pas')])
    return
  }
  try {
    const added = await attempt(() =>
      index.addDirectory({ path: directory, glob: '**/index.html' }),
    )
    refuseIfAny(added.errors.map(labels.search))
    if (added.page_count < expected)
      refuseIfAny([labels.searchCount({ indexed: added.page_count, expected })])
    const outputPath = join(directory, 'pagefind')
    const written = await attempt(() => index.writeFiles({ outputPath }))
    refuseIfAny(written.errors.map(labels.search))
  } finally {
    await index.deleteIndex()
  }
}

/** Pagefind throws some errors and returns others. */
const attempt = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    refuseIfAny([labels.search(messageOf(error))])
    throw error
  }
}

/** Ends the search program that Pagefind keeps running between indexes. */
export const closeSearchIndexer = async (): Promise<void> => {
  await pagefind.close()
}
