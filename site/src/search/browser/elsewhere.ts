import { findInTexts } from '@infos-droits/shared/search-texts'
import { piecePath, startsPath, type SearchManifest } from '../addresses.ts'
import type { SearchIndexes } from '../indexes.ts'
import type { OtherPage } from './messages.ts'

const SHOWN = 5

/**
 * Pages that say the words of a text anywhere, those of `known` left out: asked only when the search itself
 * finds nothing near. None of what a newer index replaces or has no more.
 *
 * @throws the error of `load`, or AppError `search.index`.
 */
export const findElsewhere = async ({
  text,
  known,
  load,
  manifest: { texts },
  indexes: { base, delta, removed },
}: {
  text: string
  known: readonly string[]
  load: (path: string) => Promise<Uint8Array>
  manifest: SearchManifest
  indexes: SearchIndexes
}): Promise<OtherPage[]> => {
  if (texts === undefined) return []
  const starts = JSON.parse(new TextDecoder().decode(await load(startsPath(texts)))) as string[]
  const found = await findInTexts({
    text,
    starts,
    pages: base.pages.length,
    load: (piece) => load(piecePath(texts, piece)),
  })
  const gone = new Set([...removed, ...(delta?.pages ?? []).map(({ id }) => id)])
  return found
    .flatMap((place) => base.pages[place] ?? [])
    .filter(({ id, url }) => !known.includes(url) && !gone.has(id))
    .slice(0, SHOWN)
    .map(({ url, title }) => ({ url, title }))
}
