import { messageOf } from '@infos-droits/shared'
import * as pagefind from 'pagefind'
import { releaseLabels as labels } from './labels.fr.ts'
import { refuseIfAny } from './refuse.ts'

export const makeFullText = async ({
  pages,
}: {
  pages: Iterable<{ address: string; html: string }>
}): Promise<Map<string, Uint8Array>> => {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fr' })
  refuseIfAny(errors.map(labels.search))
  if (index === undefined) throw new Error('no index')
  try {
    for (const { address, html } of pages)
      await index.addHTMLFile({ url: address, content: html }).catch((error: unknown) => {
        refuseIfAny([labels.search(messageOf(error))])
      })
    const { files } = await index.getFiles()
    return new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]))
  } finally {
    await index.deleteIndex()
  }
}
