import { formatDate } from '@infos-droits/shared'
import { daysWords, rangeWords } from '@infos-droits/shared/hours'
import { daysOf } from '../opening-hours.ts'
import { FIELD_LABELS, PART, WHEELCHAIR } from './labels.fr.ts'
import { FIELDS, isAddable, isNew, type Part } from './parts.ts'

/** One thing that would change: what, as it is, as it would be; empty: nothing there. */
export type Difference = { label: string; before: string; after: string }

/** The differences in one part of a page. */
export type PartDifferences = { title: string; differences: Difference[] }

const wheelchairWords = (value: string): string =>
  value in WHEELCHAIR ? WHEELCHAIR[value as keyof typeof WHEELCHAIR] : value

const weekWords = ({ week }: Part): string =>
  week
    .map(({ days, from, to, byAppointment }) => {
      const words = `${daysWords(daysOf(days))}, ${rangeWords({ from, to })}`
      return byAppointment ? `${words} (${PART.byAppointment})` : words
    })
    .join('\n')

const closureWords = ({ closures }: Part): string =>
  closures
    .map(({ from, to, reason }) => {
      const days =
        to === '' || to === from
          ? PART.closedOn(formatDate(from))
          : PART.closedBetween(formatDate(from), formatDate(to))
      return reason === '' ? days : `${days} (${reason})`
    })
    .join('\n')

/** All that a field of a part says, in words. */
const wordsOf = (part: Part): Difference['before'][] => [
  ...FIELDS[part.kind].map(({ name, kind }) => {
    const value = part.values[name] ?? ''
    return kind === 'wheelchair' ? wheelchairWords(value) : value
  }),
  weekWords(part),
  closureWords(part),
]

const nothing = (part: Part): Part => ({ ...part, values: {}, week: [], closures: [] })

/** What stands where a page has no telephone of its own. */
const helplineWords = (helplines: readonly string[]): string =>
  helplines.length === 0 ? '' : PART.helplines(helplines)

/**
 * What differs between a page and what is proposed of it, part by part, in the order of the page.
 *
 * @param helplines numbers that the page gives beside its own.
 */
export const differencesBetween = (
  before: readonly Part[],
  after: readonly Part[],
  helplines: readonly string[] = [],
): PartDifferences[] =>
  after.flatMap((part) => {
    const old = before.find(({ id }) => id === part.id) ?? nothing(part)
    const labels = [
      ...FIELDS[part.kind].map(({ name }) => FIELD_LABELS[part.kind][name] ?? name),
      PART.week,
      PART.closures,
    ]
    const [was, is] = [wordsOf(old), wordsOf(part)]
    const differences = labels.flatMap((label, index) => {
      const [from, to] = [was[index] ?? '', is[index] ?? '']
      if (from === to) return []
      const isCalled =
        part.kind === 'organizations' && label === FIELD_LABELS.organizations['phone']
      const before = from === '' && isCalled ? helplineWords(helplines) : from
      return [{ label, before, after: to }]
    })
    if (differences.length === 0) return []
    const name = part.name === '' ? (part.values['name'] ?? '') : part.name
    const title =
      isNew(part) && isAddable(part.kind)
        ? PART.added[part.kind](name)
        : `${PART.kinds[part.kind]}\u00A0: ${name}`
    return [{ title, differences }]
  })
