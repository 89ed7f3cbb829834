import type { SearchDocument, SearchWords } from '@infos-droits/shared/search'

/** A search engine as the bench runs it: an index made here, asked in a browser. */
export type Engine = {
  name: string
  /**
   * Writes what the browser needs into `folder` (`page.ts` is bundled into it afterwards); answers the
   * bytes of the index alone as they travel, where it is one file.
   */
  prepare: (input: EngineInput) => Promise<{ indexBytes: number | null }>
  /** The module that runs in the browser and calls `expose`. */
  page: string
}

export type EngineInput = {
  documents: readonly SearchDocument[]
  words: SearchWords
  folder: string
}
