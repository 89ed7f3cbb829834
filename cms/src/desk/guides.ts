import { messageOf, paths } from '@infos-droits/shared'
import { stemsOf, type Search } from '@infos-droits/shared/search'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { COURTESIES } from './gaps/courtesies.fr.ts'
import type { Ticket } from '../payload-types.ts'
import { currentSearch } from '../search-words/index.ts'

const SHOWN = 5
/** How far down a guide of the rubric is looked for. */
const LOOKED_AT = 20
/** Below this share of the best score, a guide is noise. */
const WORTH = 0.4
const OWN_RUBRIC = 1.5
/** A long message tells much besides its subject: so many of its words say enough. */
const TELLING_WORDS = 3
const MASK = /\[[^\]]*\]/g

/** A guide proposed to whoever writes an answer. */
export type Proposal = { title: string; path: string }

/**
 * Guides that the site's search finds for a question, those of its rubric before others; the one the
 * person came from first. None when nothing is near.
 */
export const proposeGuides = ({
  search,
  question,
  rubric,
  origin,
}: {
  search: Pick<Search, 'ask'>
  /** Masks in it count for nothing. */
  question: string
  rubric: string
  /** The guide the person came from, when it is still on line. */
  origin: Proposal | null
}): Proposal[] => {
  const text = question.replace(MASK, ' ')
  const { hits, isNearest } = search.ask({ text, facets: { kind: ['guide'] }, limit: LOOKED_AT })
  const words = new Set(stemsOf(text)).size
  const isNear = (coverage: number) => !isNearest || coverage * words >= TELLING_WORDS
  const scored = hits
    .filter(({ coverage }) => isNear(coverage))
    .map(({ title, url, score, facets }) => ({
      title,
      path: url,
      score: facets.rubric?.includes(rubric) ? score * OWN_RUBRIC : score,
    }))
  const best = Math.max(...scored.map(({ score }) => score))
  const found = scored
    .filter(({ score, path }) => score >= best * WORTH && path !== origin?.path)
    .sort((a, b) => b.score - a.score)
    .map(({ title, path }) => ({ title, path }))
  return [...(origin === null ? [] : [origin]), ...found].slice(0, SHOWN)
}

/**
 * Share of a question that a guide covers when it answers it well. Tried on the queries of `bench search`
 * (tuning half): 2 % of the well spelt ones and 5 % of the slang are taken for questions without a guide.
 */
const COVERED = 0.65

const AROUND = new RegExp(`(?<![\\p{L}\\p{N}])(?:${COURTESIES.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** A question without its courtesies: they are words as well, which no page on its subject says. */
const subjectOf = (question: string): string =>
  question.replace(MASK, ' ').replaceAll("'", '’').replace(AROUND, ' ')

/** True when the site's search finds a guide that says most of a question, or enough of a long one. */
export const hasGoodGuide = ({
  search,
  question,
}: {
  search: Pick<Search, 'ask'>
  question: string
}): boolean => {
  const text = subjectOf(question)
  const facets = { kind: ['guide'] }
  const { hits, isNearest, stems } = search.ask({ text, facets, limit: LOOKED_AT })
  const words = new Set(stemsOf(text)).size
  // Words that no page says are not looked for: they tell of a subject all the same.
  const known = words === 0 ? 0 : Math.min(1, stems.length / words)
  const coverage = known * Math.max(0, ...hits.map((hit) => hit.coverage))
  return coverage * words >= TELLING_WORDS || (!isNearest && coverage >= COVERED)
}

/** Whether a published guide answers a ticket well, or the person came from one; null when nobody knows. */
export const isCoveredByGuide = async ({
  payload,
  ticket: { masked, guide },
}: {
  payload: Payload
  ticket: Pick<Ticket, 'masked' | 'guide'>
}): Promise<boolean | null> => {
  const current = await searchNow(payload)
  if (current === null) return null
  const isThere = current.snapshot.guides.some(({ slug }) => slug === guide)
  return isThere || hasGoodGuide({ search: current.searchWith(), question: masked })
}

const searchNow = (payload: Payload) =>
  currentSearch({ payload, isStaleFine: true }).catch((error: unknown) => {
    // The question is read and answered all the same.
    payload.logger.warn(`no guides proposed: ${messageOf(error)}`)
    return null
  })

/** Published guides that may help to answer a ticket, with their public addresses; none while nobody knows. */
export const matchingGuides = async ({
  payload,
  ticket,
}: {
  payload: Payload
  ticket: Pick<Ticket, 'masked' | 'rubric' | 'guide'>
}): Promise<{ title: string; url: string }[]> => {
  const current = await searchNow(payload)
  if (current === null) return []
  const from = current.snapshot.guides.find(({ slug }) => slug === ticket.guide)
  const proposals = proposeGuides({
    search: current.searchWith(),
    question: ticket.masked,
    rubric: ticket.rubric ?? 'unknown',
    origin:
      from === undefined ? null : { title: from.title, path: paths.guide(from.rubric, from.slug) },
  })
  return proposals.map(({ title, path }) => ({ title, url: `${env().SITE_URL}${path}` }))
}
