import type { PayloadRequest } from 'payload'
import { storedDay } from '../paris-time.ts'
import type { SeedFiles } from './files.ts'
import type { SeedContext, SeedItem } from './items.ts'
import { SEED as fr } from './labels.fr.ts'
import { idsOf } from './organization-item.ts'

/** Words, news, events and resources, published. */

const PUBLISHED = { _status: 'published' } as const

type Collection = 'glossary-terms' | 'news' | 'events' | 'resources'

/** Made unless the address is taken, in the trash too: the lead put it there. */
const item = ({
  collection,
  slug,
  create,
}: {
  collection: Collection
  slug: string
  create: (context: SeedContext) => Promise<unknown>
}): SeedItem => ({
  key: `${collection}/${slug}`,
  make: async (context) => {
    const { req } = context
    const where = { slug: { equals: slug } }
    const { totalDocs } = await req.payload.count({ collection, where, trash: true, req })
    if (totalDocs > 0) return 'existed'
    await create(context)
    return 'created'
  },
})

export const termItem = (term: SeedFiles['glossary'][number]): SeedItem => {
  const collection = 'glossary-terms'
  return item({
    collection,
    slug: term.slug,
    create: ({ req }) =>
      req.payload.create({ collection, data: { ...term, ...PUBLISHED }, depth: 0, req }),
  })
}

export const newsItem = (news: SeedFiles['news'][number]): SeedItem => {
  const collection = 'news'
  return item({
    collection,
    slug: news.slug,
    create: async (context) => {
      const data = {
        ...news,
        text: context.toRichText(news.text),
        publishedOn: storedDay(news.publishedOn),
        rubrics: idsOf(context, 'rubrics', news.rubrics),
        organization: await onlineOrganization({ context, of: news }),
        ...PUBLISHED,
      }
      return context.req.payload.create({ collection, data, depth: 0, req: context.req })
    },
  })
}

export const eventItem = (event: SeedFiles['events'][number]): SeedItem => {
  const collection = 'events'
  return item({
    collection,
    slug: event.slug,
    create: async (context) => {
      const data = {
        ...event,
        text: context.toRichText(event.text),
        rubrics: idsOf(context, 'rubrics', event.rubrics),
        organization: await onlineOrganization({ context, of: event }),
        ...PUBLISHED,
      }
      return context.req.payload.create({ collection, data, depth: 0, req: context.req })
    },
  })
}

export const resourceItem = ({
  transcript,
  ...resource
}: SeedFiles['resources'][number]): SeedItem => {
  const collection = 'resources'
  return item({
    collection,
    slug: resource.slug,
    create: (context) => {
      const data = {
        ...resource,
        ...(transcript === undefined ? {} : { transcript: context.toRichText(transcript) }),
        rubrics: idsOf(context, 'rubrics', resource.rubrics),
        ...PUBLISHED,
      }
      return context.req.payload.create({ collection, data, depth: 0, req: context.req })
    },
  })
}

/** The partner it names; left out, and said, when the lead has withdrawn it since. */
const onlineOrganization = async ({
  context: { req, note },
  of: { slug, organization },
}: {
  context: SeedContext
  of: { slug: string; organization?: string | undefined }
}): Promise<string | null> => {
  if (organization === undefined) return null
  const [id] = await onlineIds({ req, collection: 'organizations', slugs: [organization] })
  if (id === undefined) note(fr.dropped(slug, organization))
  return id ?? null
}

/** Ids of what is on the site, in the order asked; undefined for the others. */
export const onlineIds = async ({
  req,
  collection,
  slugs,
}: {
  req: PayloadRequest
  collection: 'organizations' | 'guides'
  slugs: readonly string[]
}): Promise<(string | undefined)[]> => {
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ slug: { in: slugs } }, { _status: { equals: 'published' } }] },
    select: { slug: true },
    depth: 0,
    pagination: false,
    req,
  })
  return slugs.map((slug) => docs.find((doc) => doc.slug === slug)?.id)
}
