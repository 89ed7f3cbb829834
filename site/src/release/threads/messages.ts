import type { SiteContent } from '../../content/index.ts'
import type { MadeFile } from '../make-page.ts'

/** What a thread is given when it begins. */
export type ThreadStart = {
  distDir: string
  siteUrl: string
  releasesDir: string
}

/** Everything that pages read, but what only the page of a guide tells; sent before any task. */
export type ThreadContent = { content: SiteContent }

/** Guides whose pages are to be made: their place among all, and where each is kept, whole. */
export type ThreadTask = { guides: { place: number; kept: string; addresses: string[] }[] }

/** Their pages, or why there are none. */
export type ThreadAnswer =
  | { pages: [address: string, made: MadeFile][]; problems: string[]; error: null }
  | { pages: []; problems: []; error: { code: string; message: string } }
