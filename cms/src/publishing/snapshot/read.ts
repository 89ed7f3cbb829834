import type { Payload, PayloadRequest } from 'payload'
import type {
  Guide,
  Hotline,
  Location,
  Organization,
  Rubric,
  Service,
  Setting,
  Theme,
} from '../../payload-types.ts'
import { inTransaction } from '../../work/index.ts'
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
  words: TaughtLines
}

const PUBLISHED = { _status: { equals: 'published' } }

/** Reads it inside one transaction (snapshot isolation), relationships as ids. */
export const readPublished = async ({ payload }: { payload: Payload }): Promise<Published> =>
  inTransaction({ payload, work: readAll })

const readAll = async (req: PayloadRequest): Promise<Published> => {
  const { payload } = req
  const all = { depth: 0, pagination: false, sort: 'slug', req } as const
  // One after the other: a database session takes one command at a time.
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
  const asOf = await databaseNow(payload)
  const rubrics = await payload.find({ collection: 'rubrics', ...all })
  const themes = await payload.find({ collection: 'themes', ...all })
  const guides = await payload.find({ collection: 'guides', where: PUBLISHED, ...all })
  const organizations = await payload.find({
    collection: 'organizations',
    where: PUBLISHED,
    joins: false,
    ...all,
  })
  const services = await payload.find({ collection: 'services', ...all })
  const locations = await payload.find({ collection: 'locations', ...all })
  const hotlines = await payload.find({ collection: 'hotlines', ...all })
  const words = await readTaught({ req })
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
    words,
  }
}

/** The database's clock: the one that leases and dated changes go by. */
const databaseNow = async (payload: Payload): Promise<Date> => {
  const hello = await payload.db.connection.db?.command({ hello: 1 })
  const now: unknown = hello?.['localTime']
  if (!(now instanceof Date)) throw new Error('the database does not tell the time')
  return now
}
