import { messageOf } from '@infos-droits/shared'
import type { LeftOut } from '@infos-droits/shared/search'
import * as pagefind from 'pagefind'
import { releaseLabels as labels } from './labels.fr.ts'
import { refuseIfAny } from './refuse.ts'

const LANGUAGE = 'fr'
/** Pages that the program is sent before it is waited for. */
const AT_ONCE = 100

/**
 * Indexes with Pagefind the words that the search of the site leaves out: what the search page asks
 * when the search itself finds nothing near.
 *
 * @returns content by path in the site.
 * @throws AppError `release.refused`.
 */
export const makeFullText = async (pages: readonly LeftOut[]): Promise<Map<string, Uint8Array>> => {
  const { index, errors } = await attempt(() => pagefind.createIndex({ forceLanguage: LANGUAGE }))
  refuseIfAny(errors.map(labels.search))
  if (index === undefined) {
    refuseIfAny([labels.search('le moteur ne démarre pas')])
    return new Map()
  }
  try {
    for (let place = 0; place < pages.length; place += AT_ONCE) {
      // In their order: the same pages give the same files.
      const added = await Promise.all(
        pages.slice(place, place + AT_ONCE).map(({ url, title, words }) => {
          const record = { url, language: LANGUAGE, content: words.join(' '), meta: { title } }
          return attempt(() => index.addCustomRecord(record))
        }),
      )
      refuseIfAny(added.flatMap(({ errors }) => errors).map(labels.search))
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
