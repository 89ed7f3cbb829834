import { paths } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import type { Ticket } from '../payload-types.ts'

const SHOWN = 5
const SHORTEST = 4

const words = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= SHORTEST),
  )

/** Guides in which the most words of a question stand; the one the person came from first. */
export const rankGuides = <Guide extends { slug: string; title: string; words: string }>({
  guides,
  question,
  origin,
}: {
  guides: readonly Guide[]
  question: string
  origin: string | null
}): Guide[] => {
  const asked = words(question)
  const score = (guide: Guide) => {
    const found = [...words(`${guide.title} ${guide.words}`)].filter((word) => asked.has(word))
    return found.length + (guide.slug === origin ? 100 : 0)
  }
  return guides
    .map((guide) => ({ guide, score: score(guide) }))
    .filter((item) => item.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map((item) => item.guide)
}

/** Published guides that may help to answer a ticket, with their public addresses. */
export const matchingGuides = async ({
  payload,
  ticket,
}: {
  payload: Payload
  ticket: Pick<Ticket, 'masked' | 'rubric' | 'guide'>
}): Promise<{ title: string; url: string }[]> => {
  const { docs } = await payload.find({
    collection: 'guides',
    where: { _status: { equals: 'published' } },
    depth: 1,
    pagination: false,
    select: { title: true, slug: true, rubric: true, synonyms: true, summary: true },
  })
  const guides = docs.map((guide) => ({
    ...guide,
    words: `${(guide.synonyms ?? []).join(' ')} ${guide.summary}`,
  }))
  const ranked = rankGuides({ guides, question: ticket.masked ?? '', origin: ticket.guide ?? null })
  return ranked.flatMap((guide) => {
    const rubric = typeof guide.rubric === 'string' ? undefined : guide.rubric.slug
    if (rubric === undefined) return []
    return [{ title: guide.title, url: `${env().SITE_URL}${paths.guide(rubric, guide.slug)}` }]
  })
}
