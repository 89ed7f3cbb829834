import { frenchTypography, messageOf, paths, type Hotline } from '@infos-droits/shared'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import { releaseLabels as labels } from './labels.fr.ts'
import { refuseIfAny } from './refuse.ts'

/**
 * Makes the search index over the pages of a release, in `pagefind/` inside it. Helplines have no page
 * of their own: each is a record that leads to its place on `/numeros-utiles/`.
 *
 * @param expected the least number of pages that must be found.
 * @throws AppError `release.refused`.
 */
export const writeSearchIndex = async ({
  directory,
  hotlines,
  expected,
}: {
  directory: string
  hotlines: Hotline[]
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
    for (const hotline of hotlines) {
      const record = await attempt(() => index.addCustomRecord(recordOf(hotline)))
      refuseIfAny(record.errors.map(labels.search))
    }
    const outputPath = join(directory, 'pagefind')
    const written = await attempt(() => index.writeFiles({ outputPath }))
    refuseIfAny(written.errors.map(labels.search))
  } finally {
    await index.deleteIndex()
  }
}

/** People type a number with or without its spaces. */
const recordOf = ({ slug, number, name, purpose, aliases }: Hotline) => {
  const numbers = [number, ...aliases.filter((alias) => /^[\d ]+$/.test(alias))]
  const joined = numbers.map((text) => text.replaceAll(' ', ''))
  return {
    url: `${paths.hotlines()}#${slug}`,
    language: 'fr',
    content: [...new Set([name, purpose, ...aliases, number, ...joined])].join(' '),
    meta: {
      title: frenchTypography(`${number} : ${name}`),
      summary: frenchTypography(purpose),
    },
    filters: { kind: ['hotline'] },
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
