import type { LeftOut } from '@infos-droits/shared/search'
import type { SiteContent } from '../../content/index.ts'
import type { SearchManifest } from '../../search/index.ts'
import { openSearchMaking, type MakesSearch } from '../searching/index.ts'
import { openObjects, type Objects, type Stored } from '../store/objects.ts'
import { openPages, type MadePages } from './pages.ts'
import { knownQuestions, type KnownQuestions } from './readings.ts'

/** The search of a release: its files, the list that names them, and what pages show of it. */
export type KeptSearch = {
  manifest: SearchManifest
  files: [path: string, file: Stored][]
  /** Ids of the pages it finds. */
  ids: ReadonlySet<string>
  /** What the search page offers to begin with. */
  firstWords: readonly string[]
  /** What it had no room for; null when that is not known any more. */
  leftOut: LeftOut[] | null
  /** Digest of the snapshot it was made from. */
  digest: string
}

/** The words that the search had no room for, which are searched when it finds nothing near. */
export type KeptFullText = {
  files: [path: string, file: Stored][]
  /** Addresses of its pages, as far as they are known. */
  addresses: ReadonlySet<string>
  /** Digest of the snapshot whose pages it holds. */
  digest: string
}

/**
 * What a publisher that stays in service remembers from one release to the next: each page that was made,
 * and what it read. Everything in it can be made again; nothing of it decides what is true.
 */
export type Workshop = {
  objects: Objects
  questions: KnownQuestions
  /** By address; made by this build of the pages, for this address of the site. */
  pages: MadePages
  /** What they were made for; other pages and another address make all of it void. */
  made: { build: string; siteUrl: string } | null
  content: SiteContent | null
  /** What the search page offered when it was made. */
  firstWords: string
  search: KeptSearch | null
  fullText: KeptFullText | null
  /** Makes the search of a snapshot; it remembers the pages that it has read. */
  searching: MakesSearch
  /** Styles, scripts, fonts and icons that came with the build. */
  assets: Map<string, Stored>
  /** Pictures that were looked at whole, by path. */
  pictures: Map<string, Stored>
}

/** Forgets what was made with other pages or for another address. */
export const startAnewFor = (
  workshop: Workshop,
  made: { build: string; siteUrl: string },
): void => {
  const { build, siteUrl } = workshop.made ?? made
  if (build !== made.build || siteUrl !== made.siteUrl) {
    workshop.pages.clear()
    workshop.assets.clear()
    workshop.content = null
  }
  workshop.made = made
}

/** @param searching of which the thread has begun already. */
export const openWorkshop = (releasesDir: string, searching?: MakesSearch): Workshop => {
  const objects = openObjects(releasesDir)
  return {
    objects,
    questions: knownQuestions(),
    pages: openPages(),
    made: null,
    content: null,
    firstWords: '',
    search: null,
    fullText: null,
    searching: searching ?? openSearchMaking({ releasesDir, objects }),
    assets: new Map(),
    pictures: new Map(),
  }
}
