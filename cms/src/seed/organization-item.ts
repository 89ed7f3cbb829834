import type { PayloadRequest } from 'payload'
import type { SeedContext, SeedItem } from './items.ts'
import type { SeedFiles } from './files.ts'
import { storedSource } from './sources.ts'

type OrganizationSeed = SeedFiles['organizations'][number]

/** An organization with its services and places. */
export const organizationItem = (organization: OrganizationSeed): SeedItem => ({
  key: `organizations/${organization.slug}`,
  make: async (context) => {
    const { req, known } = context
    const { slug } = organization
    if (await exists({ req, slug })) return 'existed'
    const { services, locations, ...rest } = organization
    const { id } = await req.payload.create({
      collection: 'organizations',
      data: {
        ...rest,
        rubrics: idsOf(context, 'rubrics', organization.rubrics),
        hotlines: idsOf(context, 'hotlines', organization.hotlines),
        sources: organization.sources.map(storedSource),
        _status: 'published',
      },
      depth: 0,
      req,
    })
    for (const [index, service] of services.entries()) {
      const rubrics = idsOf(context, 'rubrics', service.rubrics)
      const data = { ...service, rubrics, organization: id, order: index + 1 }
      await req.payload.create({ collection: 'services', data, depth: 0, req })
    }
    for (const [index, location] of locations.entries()) {
      const data = { ...location, organization: id, order: index + 1 }
      await req.payload.create({ collection: 'locations', data, depth: 0, req })
    }
    known.add('organizations', slug, id)
    return 'created'
  },
})

/** In the trash counts as existing: the lead put it there. */
const exists = async ({ req, slug }: { req: PayloadRequest; slug: string }): Promise<boolean> => {
  const where = { slug: { equals: slug } }
  const { totalDocs } = await req.payload.count({
    collection: 'organizations',
    where,
    trash: true,
    req,
  })
  return totalDocs > 0
}

/** Ids of slugs that exist; the others are left out. */
export const idsOf = (
  { known }: SeedContext,
  collection: 'rubrics' | 'hotlines',
  slugs: readonly string[],
): string[] => slugs.flatMap((slug) => known.idOf(collection, slug) ?? [])
