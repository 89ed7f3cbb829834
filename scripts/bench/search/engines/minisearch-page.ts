import MiniSearch from 'minisearch'
import type { SearchDocument } from '@infos-droits/shared/search'
import { DEPTH } from '../metrics.ts'
import { expose } from './harness.ts'
import { miniSearchOptions } from './minisearch-options.ts'

let index: MiniSearch<SearchDocument> | null = null

expose({
  open: async () => {
    index = MiniSearch.loadJSON(await (await fetch('index.json')).text(), miniSearchOptions)
  },
  ask: (query) =>
    index
      ?.search(query)
      .slice(0, DEPTH)
      .map(({ id }) => String(id)) ?? [],
})
