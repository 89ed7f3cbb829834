import { messageOf } from '@infos-droits/shared'
import * as pagefind from 'pagefind'
import { releaseLabels as labels } from './labels.fr.ts'
import { refuseIfAny } from './refuse.ts'

/**
 * Indexes the full text of pages with Pagefind: what the search page asks when the search itself finds
 * nothing near.
 *
 * @returns content by path in the site.
 * @throws AppError `release.refused`.
 */
export const makeFullText = async (
  pages: Iterable<{ address: string; html: string }>,
): Promise<Map<string, Uint8Array>> => {
  const { index, errors } = await attempt(() => pagefind.createIndex({ forceLanguage: 'fr' }))
  refuseIfAny(errors.map(labels.search))
  if (index === undefined) {
    refuseIfAny([labels.search('le moteur ne démarre pas')])
    return new Map()
  }
  try {
    // One after the other: the same pages in the same order give the same files.
    for (const { address, html } of pages) {
      const added = await attempt(() => index.addHTMLFile({ url: address, content: html }))
      refuseIfAny(added.errors.map(labels.search))
    }
    const { files, errors: problems } = await attempt(() => index.getFiles())
    refuseIfAny(problems.map(labels.search))
    return new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]))
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
