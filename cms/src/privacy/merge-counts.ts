import { RUBRIC_SLUGS, TERRITORIES, type RubricSlug, type Territory } from '@infos-droits/shared'

/** A figure below this could point to a person: it is never shown. */
export const CELL_MIN = 5

/** Who writes a mail does not say where they live. */
type Place = Territory | 'unknown'
const PLACES: Place[] = [...TERRITORIES, 'unknown']

/** What is counted of one question that was erased: nothing else of it stays. */
export type CountedAs = {
  /** `2026-11`, in Paris. */
  month: string
  rubric: RubricSlug | 'unknown'
  territory: Place
}

export type CountCell = CountedAs & { count: number }

/**
 * One figure as it may be shown. `rest`: what is too small to stand alone within a period or a rubric,
 * together; a `null` period is all years, a `null` territory all of them.
 */
export type ShownCell = {
  /** `2026-11`, `2026-T4`, `2026`. */
  period: string | null
  territory: Place | null
  rubric: RubricSlug | 'unknown' | 'rest'
  count: number
}

const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-T${String(Math.ceil(Number(month.slice(5, 7)) / 3))}`

const sum = (cells: { count: number }[]): number => cells.reduce((all, { count }) => all + count, 0)

/** A group that is too small, on its way up. */
type Rest = { month: string; territory: Place | null; count: number }

/**
 * The figures that may be shown, each of at least five questions. They part the questions: every question
 * of a month that is over stands in exactly one of them, so no figure can be had by taking some away from
 * others. What is too small is merged, in this order: with the other rubrics of its month and territory
 * (and the smallest shown one, when they are still too few), then with other months of the quarter, of the
 * year, then with the other territories, then with other years.
 *
 * Months that are not over are left out, and what is merged waits for all months it may be merged with: a
 * figure once shown does not change by one question.
 */
export const mergeCounts = ({
  cells,
  isOver,
}: {
  cells: CountCell[]
  /** Whether nothing can be added to this month any more. */
  isOver: (month: string) => boolean
}): ShownCell[] => {
  const shown: ShownCell[] = []
  let rests: Rest[] = []
  const over = cells.filter(({ month, count }) => count > 0 && isOver(month))
  for (const [, group] of grouped(over, ({ month, territory }) => `${month} ${territory}`)) {
    const { shown: here, rest } = rubricsOf(group)
    shown.push(...here)
    if (rest !== null) rests.push(rest)
  }
  const steps: Step[] = [
    { period: quarterOf, keepsTerritory: true, months: monthsOfQuarter },
    { period: yearOf, keepsTerritory: true, months: monthsOfYear },
    { period: yearOf, keepsTerritory: false, months: monthsOfYear },
  ]
  for (const step of steps) {
    const merged = mergeUp({ rests, step, isOver })
    shown.push(...merged.shown)
    rests = merged.rests
  }
  return withLast({ rests, shown, isOver }).toSorted(byPlace)
}

/** One month in one territory, by rubric. */
const rubricsOf = (group: CountCell[]): { shown: ShownCell[]; rest: Rest | null } => {
  const [first] = group
  if (first === undefined) return { shown: [], rest: null }
  const { month, territory } = first
  const large = added(group).filter(({ count }) => count >= CELL_MIN)
  let rest = sum(group) - sum(large)
  const bySize = large.toSorted((a, b) => b.count - a.count)
  while (rest > 0 && rest < CELL_MIN && bySize.length > 0) rest += bySize.pop()?.count ?? 0
  const shown = bySize.map(({ rubric, count }): ShownCell => ({
    period: month,
    territory,
    rubric,
    count,
  }))
  if (rest >= CELL_MIN) shown.push({ period: month, territory, rubric: 'rest', count: rest })
  return { shown, rest: rest > 0 && rest < CELL_MIN ? { month, territory, count: rest } : null }
}

/** The same rubric counted in several cells. */
const added = (group: CountCell[]): CountCell[] =>
  grouped(group, ({ rubric }) => rubric).flatMap(([, cells]) => {
    const [first] = cells
    return first === undefined ? [] : [{ ...first, count: sum(cells) }]
  })

type Step = {
  period: (month: string) => string
  keepsTerritory: boolean
  months: (month: string) => string[]
}

const mergeUp = ({
  rests,
  step,
  isOver,
}: {
  rests: Rest[]
  step: Step
  isOver: (month: string) => boolean
}): { shown: ShownCell[]; rests: Rest[] } => {
  const shown: ShownCell[] = []
  const left: Rest[] = []
  const place = ({ month, territory }: Rest) =>
    `${step.period(month)} ${step.keepsTerritory ? String(territory) : ''}`
  for (const [, group] of grouped(rests, place)) {
    const [first] = group
    if (first === undefined) continue
    const count = sum(group)
    const territory = step.keepsTerritory ? first.territory : null
    const isWhole = step.months(first.month).every(isOver)
    if (!isWhole) left.push(...group)
    else if (count >= CELL_MIN)
      shown.push({ period: step.period(first.month), territory, rubric: 'rest', count })
    else left.push({ month: first.month, territory, count })
  }
  return { shown, rests: left }
}

/** And what is left of whole years, over all years; of a year that is not over it waits. */
const withLast = ({
  rests,
  shown,
  isOver,
}: {
  rests: Rest[]
  shown: ShownCell[]
  isOver: (month: string) => boolean
}): ShownCell[] => {
  const left = sum(rests.filter(({ month }) => monthsOfYear(month).every(isOver)))
  if (left === 0) return shown
  const last = (count: number): ShownCell => ({
    period: null,
    territory: null,
    rubric: 'rest',
    count,
  })
  if (left >= CELL_MIN) return [...shown, last(left)]
  // Too few in all: the smallest figure gives way.
  const [smallest] = shown.toSorted((a, b) => a.count - b.count || byPlace(a, b))
  if (smallest === undefined) return []
  return [...shown.filter((each) => each !== smallest), last(left + smallest.count)]
}

const yearOf = (month: string): string => month.slice(0, 4)

const monthsOfYear = (month: string): string[] =>
  Array.from({ length: 12 }, (_, index) => `${yearOf(month)}-${String(index + 1).padStart(2, '0')}`)

const monthsOfQuarter = (month: string): string[] =>
  monthsOfYear(month).filter((other) => quarterOf(other) === quarterOf(month))

const grouped = <Item>(items: Item[], key: (item: Item) => string): [string, Item[]][] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return [...groups]
}

const RUBRICS: string[] = [...RUBRIC_SLUGS, 'unknown', 'rest']

/** Newest first, a quarter before its months; then by territory, then by rubric. */
const byPlace = (a: ShownCell, b: ShownCell): number =>
  (b.period ?? '').localeCompare(a.period ?? '') ||
  territoryRank(a.territory) - territoryRank(b.territory) ||
  RUBRICS.indexOf(a.rubric) - RUBRICS.indexOf(b.rubric)

const territoryRank = (territory: Place | null): number =>
  territory === null ? PLACES.length : PLACES.indexOf(territory)
