import type { Payload, PayloadRequest } from 'payload'
import type {
  Event,
  FormerAddress,
  GlossaryTerm,
  Guide,
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
import { databaseNow, inTransaction } from '../../work/index.ts'
import { readTaught, type TaughtLines } from './read-words.ts'

/** Everything the site may show, as one state of the database. */
export type Published = {
  asOf: Date
  settings: Setting
  rubrics: Rubric[]
  themes: Theme[]
  guides: Guide[]
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

const PUBLISHED = { _status: { equals: 'published' } }

/** Reads it inside one transaction (snapshot isolation), relationships as ids. */
export const readPublished = async ({ payload }: { payload: Payload }): Promise<Published> =>
  inTransaction({ payload, work: readAll })

const readAll = async (req: PayloadRequest): Promise<Published> => {
  const { payload } = req
  const all = { depth: 0, pagination: false, sort: 'slug', req } as const
  const online = { where: PUBLISHED, ...all } as const
  // One after the other: a database session takes one command at a time.
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
  const asOf = await databaseNow(payload)
  const rubrics = await payload.find({ collection: 'rubrics', ...all })
  const themes = await payload.find({ collection: 'themes', ...all })
  const guides = await payload.find({ collection: 'guides', ...online })
  const organizations = await payload.find({
    collection: 'organizations',
    joins: false,
    ...online,
  })
  const services = await payload.find({ collection: 'services', ...all })
  const locations = await payload.find({ collection: 'locations', ...all })
  const hotlines = await payload.find({ collection: 'hotlines', ...all })
  const glossary = await payload.find({ collection: 'glossary-terms', ...online })
  const news = await payload.find({ collection: 'news', ...online })
  const events = await payload.find({ collection: 'events', ...online })
  const resources = await payload.find({ collection: 'resources', ...online })
  const answers = await payload.find({
    collection: 'published-answers',
    ...online,
    sort: 'createdAt',
  })
  const media = await payload.find({ collection: 'media', depth: 0, pagination: false, req })
  const words = await readTaught({ req })
  const left = await payload.find({
    collection: 'former-addresses',
    depth: 0,
    pagination: false,
    req,
  })
  return {
    asOf,
    settings,
    rubrics: rubrics.docs,
    themes: themes.docs,
    guides: guides.docs,
    organizations: organizations.docs,
    services: services.docs,
    locations: locations.docs,
    hotlines: hotlines.docs,
    glossary: glossary.docs,
    news: news.docs,
    events: events.docs,
    resources: resources.docs,
    answers: answers.docs,
    media: media.docs,
    words,
    left: left.docs,
  }
}
