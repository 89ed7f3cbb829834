import type { SearchIndex } from './types.ts'

/** The highest step of each stem on any page: low when it is only ever said in passing. */
export const heightsOf = ({ starts, steps }: SearchIndex['postings']): Uint8Array =>
  Uint8Array.from({ length: Math.max(0, starts.length - 1) }, (_, stem) =>
    steps.subarray(starts[stem], starts[stem + 1]).reduce((most, step) => Math.max(most, step), 0),
  )
