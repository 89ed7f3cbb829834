import { paths } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import type { Ticket } from '../payload-types.ts'

/** A guide as it is shown: its title, and its address on the site. */
export type ShownGuide = { title: string; url: string }

/** Slugs of the guides that the person said to have read, as they are kept; null when nothing was said. */
export const keptLooked = (slugs: readonly string[]): string | null =>
  slugs.length === 0 ? null : slugs.join(' ')

/** Guides that the person said to have read, in their order; those that are no longer on line are left out. */
export const lookedGuides = async ({
  payload,
  ticket: { looked },
}: {
  payload: Payload
  ticket: Pick<Ticket, 'looked'>
}): Promise<ShownGuide[]> => {
  const slugs = (looked ?? '').split(' ').filter((slug) => slug !== '')
  if (slugs.length === 0) return []
  const { docs } = await payload.find({
    collection: 'guides',
    where: { and: [{ slug: { in: slugs } }, { _status: { equals: 'published' } }] },
    select: { title: true, slug: true, rubric: true },
    populate: { rubrics: { slug: true } },
    depth: 1,
    pagination: false,
  })
  return slugs.flatMap((slug) => {
    const guide = docs.find((one) => one.slug === slug)
    if (guide === undefined || typeof guide.rubric === 'string') return []
    const path = paths.guide(guide.rubric.slug, slug)
    return [{ title: guide.title, url: `${env().SITE_URL}${path}` }]
  })
}
