import type { Guide } from '@infos-droits/shared'
import type { SiteContent } from '../../content/index.ts'
import type { MadeFile } from '../make-page.ts'

/** What a thread is given when it begins. */
export type ThreadStart = {
  distDir: string
  siteUrl: string
  releasesDir: string
  /** Everything that pages read, but what only the page of a guide tells. */
  content: SiteContent
}

/** Guides whose pages are to be made, whole. */
export type ThreadTask = { guides: { place: number; guide: Guide; addresses: string[] }[] }

/** Their pages, or why there are none. */
export type ThreadAnswer =
  | { pages: [address: string, made: MadeFile][]; problems: string[]; error: null }
  | { pages: []; problems: []; error: { code: string; message: string } }
