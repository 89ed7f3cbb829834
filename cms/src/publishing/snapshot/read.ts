import type { CollectionSlug, PayloadRequest } from 'payload'
import type {
  Event,
  FormerAddress,
  GlossaryTerm,
  Hotline,
  Location,
  Media,
  News,
  Organization,
  PublishedAnswer,
  Resource,
  Rubric,
  Service,
  Setting,
  Theme,
} from '../../payload-types.ts'
import { databaseNow } from '../../work/index.ts'
import { readGuideHeads, readGuideStates, type GuideHead, type GuideState } from './guide-heads.ts'
import { keptReader, type Kept } from './kept.ts'
import type { TaughtLines } from './read-words.ts'

/** Everything the site may show, as one state of the database; of the guides, which there are. */
export type Published = {
  asOf: Date
  settings: Setting
  rubrics: Rubric[]
  themes: Theme[]
  guides: GuideHead[]
  organizations: Organization[]
  services: Service[]
  locations: Location[]
  hotlines: Hotline[]
  glossary: GlossaryTerm[]
  news: News[]
  events: Event[]
  resources: Resource[]
  answers: PublishedAnswer[]
  media: Media[]
  words: TaughtLines
  /** Addresses that pages have left. */
  left: FormerAddress[]
}

const ONLINE = { isOnline: true } as const

/** Reads it in the transaction of `req` (snapshot isolation), relationships as ids. */
export const readPublished = async ({
  req,
  kept,
  headOf,
}: {
  req: PayloadRequest
  /** What was read before. */
  kept: Kept
  /** The head of a guide that is still in a state in which it was read before. */
  headOf: (state: GuideState) => GuideHead | undefined
}): Promise<{ published: Published; states: GuideState[]; kept: Kept }> => {
  const { payload } = req
  const after = new Map<CollectionSlug, never>()
  const read = keptReader({ req, before: kept, after })
  // One after the other: a database session takes one command at a time.
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
  const asOf = await databaseNow(payload)
  const states = await readGuideStates(req)
  const answers = await read('published-answers', ONLINE)
  const published: Published = {
    asOf,
    settings,
    rubrics: await read('rubrics'),
    themes: await read('themes'),
    guides: await readHeads({ req, states, headOf }),
    organizations: await read('organizations', ONLINE),
    services: await read('services'),
    locations: await read('locations'),
    hotlines: await read('hotlines'),
    glossary: await read('glossary-terms', ONLINE),
    news: await read('news', ONLINE),
    events: await read('events', ONLINE),
    resources: await read('resources', ONLINE),
    answers: answers.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt)),
    media: await read('media'),
    words: {
      thesaurus: await read('thesaurus'),
      dangers: await read('dangers'),
      intents: await read('intents'),
      bestBets: await read('best-bets'),
    },
    left: await read('former-addresses'),
  }
  return { published, states, kept: after }
}

/** By slug. */
const readHeads = async ({
  req,
  states,
  headOf,
}: {
  req: PayloadRequest
  states: readonly GuideState[]
  headOf: (state: GuideState) => GuideHead | undefined
}): Promise<GuideHead[]> => {
  const known: GuideHead[] = []
  const moved: string[] = []
  for (const state of states) {
    const head = headOf(state)
    if (head === undefined) moved.push(state.id)
    else known.push(head)
  }
  const read = await readGuideHeads({ req, ids: moved })
  return [...known, ...read].sort(bySlug)
}

const bySlug = (a: GuideHead, b: GuideHead): number => (a.slug < b.slug ? -1 : 1)
