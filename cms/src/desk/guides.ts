import { paths } from '@infos-droits/shared'
import { meaningfulWords } from '@infos-droits/shared/words'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import type { Ticket } from '../payload-types.ts'

const SHOWN = 5
/** Below this share of the best score, a guide is noise. */
const WORTH = 0.4
const OWN_RUBRIC = 1.5
const TITLE = 2
const MASK = /\[[^\]]*\]/g

/** Words without plural or verb endings: enough to compare guides. */
const stems = (text: string): Set<string> =>
  new Set(meaningfulWords(text).map((word) => word.slice(0, 6).replace(/[sx]$/, '')))

/** What is compared of a guide. */
export type Comparable = {
  slug: string
  title: string
  /** Other words people use. */
  synonyms: readonly string[]
  summary: string
  /** Slugs, its own first. */
  rubrics: readonly string[]
}

/**
 * Guides that share the most, and the rarest, words with a question, those of its rubric before
 * others; the one the person came from first.
 */
export const rankGuides = <Guide extends Comparable>({
  guides,
  question,
  rubric,
  origin,
}: {
  guides: readonly Guide[]
  /** Masks in it count for nothing. */
  question: string
  rubric: string
  origin: string | null
}): Guide[] => {
  const asked = stems(question.replace(MASK, ' '))
  const entries = guides.map((guide) => {
    const named = stems(`${guide.title} ${guide.synonyms.join(' ')}`)
    return { guide, named, found: new Set([...named, ...stems(guide.summary)]) }
  })
  const rarity = (word: string) =>
    Math.log(1 + guides.length / entries.filter((entry) => entry.found.has(word)).length)
  const scored = entries.map(({ guide, named, found }) => {
    const words = [...found].filter((word) => asked.has(word))
    const sum = words.reduce((so, word) => so + rarity(word) * (named.has(word) ? TITLE : 1), 0)
    return { guide, score: guide.rubrics.includes(rubric) ? sum * OWN_RUBRIC : sum }
  })
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
    select: {
      title: true,
      slug: true,
      rubric: true,
      otherRubrics: true,
      synonyms: true,
      summary: true,
    },
  })
  const guides = docs.flatMap((guide) => {
    const rubrics = [guide.rubric, ...(guide.otherRubrics ?? [])].flatMap((rubric) =>
      typeof rubric === 'string' ? [] : [rubric.slug],
    )
    return rubrics[0] === undefined
      ? []
      : [{ ...guide, synonyms: guide.synonyms ?? [], rubrics, rubric: rubrics[0] }]
  })
  const { masked: question, rubric } = ticket
  return rankGuides({ guides, question, rubric, origin: ticket.guide ?? null }).map((guide) => ({
    title: guide.title,
    url: `${env().SITE_URL}${paths.guide(guide.rubric, guide.slug)}`,
  }))
}
