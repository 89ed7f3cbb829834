import { createSearch, openIndex, type Search, type SearchWords } from '@infos-droits/shared/search'
import { DEPTH } from '../metrics.ts'
import { expose } from './harness.ts'

let search: Search | null = null

expose({
  open: async () => {
    const [index, taught] = await Promise.all([fetch('index.bin'), fetch('words.json')])
    const words = (await taught.json()) as SearchWords
    search = createSearch({ base: openIndex(new Uint8Array(await index.arrayBuffer())), words })
  },
  ask: (text) => search?.ask({ text, limit: DEPTH }).hits.map(({ id }) => id) ?? [],
})
