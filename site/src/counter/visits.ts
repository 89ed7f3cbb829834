import { RUBRIC_SLUGS, type RubricSlug } from '@infos-droits/shared/rubrics'

/** One visit as a desk noted it: nothing of the person, nothing finer than the day. */
export type VisitNote = {
  id: string
  day: string
  rubric: RubricSlug | null
  outcome: 'oriented' | 'notFound'
  page: string | null
  /** Code of the desk. */
  desk: string | null
}

/** Notes that a device holds while it has no network: weeks of them. */
export const NOTES_MAX = 2000
/** Notes of one sending. */
export const NOTES_SENT = 50

/** `/logement/loyer-impaye/` → `logement`; null for what belongs to no rubric. */
export const rubricOf = (url: string): RubricSlug | null => {
  const [, first] = url.split('/')
  return RUBRIC_SLUGS.find((slug) => slug === first) ?? null
}

/** What was noted of one visit: the same is noted once. */
export type NotedVisit = Pick<VisitNote, 'outcome' | 'page'>

/** True when a note says nothing that was not noted already: no page adds nothing to one. */
export const isNoted = (noted: readonly NotedVisit[], { outcome, page }: NotedVisit): boolean =>
  noted.some((one) => one.outcome === outcome && (page === null || page === one.page))

/** What was stored → notes; what is none is left out. */
export const readNotes = (stored: string | null): VisitNote[] =>
  listIn(stored).filter((value) => hasTexts<VisitNote>(value, ['id', 'day', 'outcome']))

/** The same for what was noted of one visit. */
export const readNoted = (stored: string | null): NotedVisit[] =>
  listIn(stored).filter((value) => hasTexts<NotedVisit>(value, ['outcome']))

const listIn = (stored: string | null): unknown[] => {
  try {
    const value: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

const hasTexts = <Kind extends object>(value: unknown, names: (keyof Kind)[]): value is Kind =>
  typeof value === 'object' &&
  value !== null &&
  names.every((name) => typeof (value as Kind)[name] === 'string')
