import { DEPTH } from '../metrics.ts'
import { expose } from './harness.ts'

/** What is used of Pagefind's browser module, which exists only once an index is written. */
type Pagefind = {
  init: () => Promise<void>
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>
}

const MODULE = '/pagefind/pagefind.js'

let pagefind: Pagefind | null = null
let ids: string[] = []

/** The bench's own list of ids is no part of what is weighed or timed. */
const idOf = (url: string): string => ids[Number(url.replaceAll('/', ''))] ?? url

expose({
  open: async () => {
    pagefind = (await import(MODULE)) as Pagefind
    await pagefind.init()
  },
  ask: async (query) => {
    if (ids.length === 0) ids = (await (await fetch('ids.json')).json()) as string[]
    const results = (await pagefind?.search(query))?.results.slice(0, DEPTH) ?? []
    const pages = await Promise.all(results.map((result) => result.data()))
    return pages.map(({ url }) => idOf(url))
  },
})
