import type { LightSnapshot } from '../../release/index.ts'

/** What the thread that reads a snapshot is given when it begins. */
export type ReaderStart = { file: string; releasesDir: string }

/** What it has read, or why there is nothing. */
export type ReaderAnswer =
  { read: LightSnapshot; error: null } | { read: null; error: { code: string; message: string } }
