import { paths } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import type { Ticket } from '../payload-types.ts'

const SHOWN = 5
const SHORTEST = 3
/** Below this share of the best score, a guide is noise. */
const WORTH = 0.35

/** Words of a text, without accents, plural or verb endings: enough to compare guides. */
const words = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= SHORTEST)
      .map((word) => word.slice(0, 6).replace(/[sx]$/, '')),
  )

/**
 * Guides that share the most, and the rarest, words with a question; the one the person came from
 * first.
 */
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
  const entries = guides.map((guide) => ({ guide, found: words(`${guide.title} ${guide.words}`) }))
  const rarity = (word: string) =>
    Math.log(guides.length / entries.filter((entry) => entry.found.has(word)).length)
  const scored = entries.map(({ guide, found }) => ({
    guide,
    score: [...found]
      .filter((word) => asked.has(word))
      .reduce((sum, word) => sum + rarity(word), 0),
  }))
  const best = Math.max(0, ...scored.map((item) => item.score))
  const isOrigin = ({ guide }: { guide: Guide }) => guide.slug === origin
  return scored
    .filter((item) => isOrigin(item) || (best > 0 && item.score >= best * WORTH))
    .sort((a, b) => Number(isOrigin(b)) - Number(isOrigin(a)) || b.score - a.score)
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
  const ranked = rankGuides({ guides, question: ticket.masked, origin: ticket.guide ?? null })
  return ranked.flatMap((guide) => {
    const rubric = typeof guide.rubric === 'string' ? undefined : guide.rubric.slug
    if (rubric === undefined) return []
    return [{ title: guide.title, url: `${env().SITE_URL}${paths.guide(rubric, guide.slug)}` }]
  })
}
