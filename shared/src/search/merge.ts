import {
  byCode,
  heightsOf,
  numberStems,
  type IndexedPage,
  type SearchIndex,
} from './index/index.ts'

/**
 * One index out of a base, the pages that changed since, and those that went. Pages of the delta take
 * the place of those of the same id.
 */
export const mergeIndexes = ({
  base,
  delta,
  removed,
}: {
  base: SearchIndex
  delta: SearchIndex | null
  removed: readonly string[]
}): SearchIndex => {
  const gone = new Set(removed)
  const newer = new Set(delta?.pages.map(({ id }) => id))
  const parts = [
    { index: base, keep: ({ id }: IndexedPage) => !gone.has(id) && !newer.has(id) },
    ...(delta === null ? [] : [{ index: delta, keep: ({ id }: IndexedPage) => !gone.has(id) }]),
  ]
  const forms = [...new Set(parts.flatMap(({ index }) => index.forms))].toSorted(byCode)
  const { stems, stemNumbers, formStems } = numberStems(forms)
  const pages: IndexedPage[] = []
  const postings: [page: number, step: number][][] = stems.map(() => [])
  const frequencies = new Float64Array(stems.length)
  for (const { index, keep } of parts) {
    const numberOf = index.stems.map((stem) => stemNumbers.get(stem) ?? 0)
    const pageOf = index.pages.map((page) => {
      if (!keep(page)) return -1
      const aliases = page.aliases.map((alias) => alias.map((stem) => numberOf[stem] ?? 0))
      return pages.push({ ...page, aliases }) - 1
    })
    const share = pageOf.filter((page) => page >= 0).length / Math.max(1, pageOf.length)
    index.stems.forEach((_, stem) => {
      const number = numberOf[stem] ?? 0
      frequencies[number] = (frequencies[number] ?? 0) + (index.frequencies[stem] ?? 0) * share
      for (const place of range(index.postings.starts, stem)) {
        const page = pageOf[index.postings.pages[place] ?? 0] ?? -1
        if (page >= 0) postings[number]?.push([page, index.postings.steps[place] ?? 0])
      }
    })
  }
  const merged = {
    ...flatten(postings.map((found) => found.map(([page]) => page))),
    steps: Uint8Array.from(postings.flatMap((found) => found.map(([, step]) => step))),
  }
  return {
    ...{ pages, forms, formStems, stems, stemNumbers, frequencies },
    postings: merged,
    heights: heightsOf(merged),
  }
}

const range = function* (starts: Uint32Array, number: number) {
  for (let place = starts[number] ?? 0; place < (starts[number + 1] ?? 0); place += 1) yield place
}

const flatten = (lists: number[][]) => {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, place) => {
    starts[place + 1] = (starts[place] ?? 0) + list.length
  })
  return { starts, pages: Uint32Array.from(lists.flat()) }
}
