import type { PageToRead, SearchOrder } from '../../search/index.ts'
import type { KeptMaking } from './kept-search.ts'

/** What the thread that makes searches is asked. */
export type SearchTask =
  { kind: 'read'; pages: PageToRead[] } | { kind: 'make'; order: SearchOrder; titles: string[] }

/** What it has made; `isFull`: it is to be begun anew before the next one. */
export type SearchAnswer =
  | { made: KeptMaking; isFull: boolean; error: null }
  | { made: null; isFull: boolean; error: { code: string; message: string } }
