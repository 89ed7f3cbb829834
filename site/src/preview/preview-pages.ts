import { paths, type PreviewAnswer, type PreviewRequest } from '@infos-droits/shared'
import { readSnapshot } from '@infos-droits/shared/crypto'
import { readFile } from 'node:fs/promises'
import { makeContent } from '../content/index.ts'
import { renderPage, type PageHandler } from '../rendering/index.ts'
import { selfContained, type ReadAsset } from './self-contained.ts'

/** Where the files of the built site lie. */
type Files = ReadonlyMap<string, { file: string; type: string }>

export type PreviewPages = (request: PreviewRequest) => Promise<PreviewAnswer>

/**
 * Renders one page from a snapshot that nobody publishes; nothing is kept but the site's own styles.
 *
 * @throws AppError `snapshot.…` when the snapshot could not be published, `page.failed`.
 */
export const previewPages = ({
  handler,
  siteUrl,
  files,
}: {
  handler: PageHandler
  siteUrl: string
  files: Files
}): PreviewPages => {
  const readAsset = assetsOf(files)
  return async ({ address, snapshot, pictures = {} }) => {
    const content = makeContent({ snapshot: readSnapshot(snapshot), siteUrl })
    const page = await renderPage({ handler, address, siteUrl, locals: { content } })
    const html = await selfContained({
      html: page.body.toString('utf8'),
      siteUrl,
      readAsset: withPictures({ pictures, readAsset }),
    })
    return { status: page.status, html }
  }
}

/** Pictures that came with the page stand before the files of the site. */
const withPictures = ({
  pictures,
  readAsset,
}: {
  pictures: NonNullable<PreviewRequest['pictures']>
  readAsset: ReadAsset
}): ReadAsset => {
  const byPath = new Map(
    Object.entries(pictures).map(([name, content]) => [paths.picture(name), content]),
  )
  return (path) => {
    const content = byPath.get(path)
    if (content === undefined) return readAsset(path)
    return Promise.resolve({ type: 'image/jpeg', content: Buffer.from(content, 'base64') })
  }
}

/** The same style sheet is asked for again with every key that is pressed. */
const assetsOf = (files: Files): ReadAsset => {
  const read = new Map<string, ReturnType<ReadAsset>>()
  return (path) => {
    const known = read.get(path)
    if (known !== undefined) return known
    const found = files.get(path)
    if (found === undefined) return Promise.resolve(null)
    const { file, type } = found
    const asset = readFile(file).then((content) => ({ type, content }))
    asset.catch(() => read.delete(path))
    read.set(path, asset)
    return asset
  }
}
