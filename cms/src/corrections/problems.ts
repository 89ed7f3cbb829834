import { normalizePhone } from '@infos-droits/shared'
import { z } from 'zod'
import { closureProblem, fromProblem, toProblem, weekProblem } from '../directory/index.ts'
import { webAddress } from '../fields/index.ts'
import { readTime } from '../opening-hours.ts'
import { storedDay } from '../paris-time.ts'
import { PROBLEMS as fr } from './labels.fr.ts'
import { FIELDS, type FieldSpec, type Part, type Problem } from './parts.ts'
import { linesOf } from './stored-parts.ts'

/** Times as they are stored (« 9h » → `09:00`), so that nothing seems changed that is not. */
export const withReadTimes = (part: Part): Part => ({
  ...part,
  week: part.week.map((line) => ({
    ...line,
    from: readTime(line.from, 'from') ?? line.from,
    to: readTime(line.to, 'to') ?? line.to,
  })),
})

/** « adil78.org » → `https://adil78.org`: nobody types the beginning. Anything else stays as it is. */
export const withWholeAddresses = (part: Part): Part => {
  const fields: readonly FieldSpec[] = FIELDS[part.kind]
  const values = fields.map(({ name, kind }): [string, string] => {
    const typed = part.values[name] ?? ''
    return [name, kind === 'website' && BARE_ADDRESS.test(typed) ? `https://${typed}` : typed]
  })
  return { ...part, values: Object.fromEntries(values) }
}

/** Names with dots between them, then nothing or a path: no scheme, no port, no `@`. */
const BARE_ADDRESS = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?$/u

/** What is wrong with what was typed, field by field, in French; empty when it can be sent. */
export const problemsIn = (parts: readonly Part[]): Problem[] =>
  parts.flatMap((part, index) =>
    [...fieldProblems(part), ...timeProblems(part)].map(([name, message]) => ({
      path: `${String(index)}.${name}`,
      message,
    })),
  )

type Named = [name: string, message: string]

const fieldProblems = (part: Part): Named[] =>
  FIELDS[part.kind].flatMap((field: FieldSpec): Named[] => {
    const message = fieldProblem(field, part.values[field.name] ?? '')
    return message === null ? [] : [[field.name, message]]
  })

const fieldProblem = ({ kind, max, isRequired }: FieldSpec, typed: string): string | null => {
  if (typed === '') return isRequired === true ? fr.required : null
  if (typed.length > max) return fr.long(max)
  switch (kind) {
    case 'phone':
      return normalizePhone(typed) === null ? fr.phone : null
    case 'email':
      return z.email().safeParse(typed).success ? null : fr.email
    case 'postalCode':
      return /^\d{5}$/.test(typed) ? null : fr.postalCode
    case 'wheelchair':
      return ['yes', 'partly', 'no'].includes(typed) ? null : fr.choice
    case 'lines':
      return linesOf(typed).some((line) => line.length > 60) ? fr.long(60) : null
    case 'website': {
      const found = webAddress(typed)
      return found === true ? null : found
    }
    default:
      return null
  }
}

const timeProblems = ({ week, closures }: Part): Named[] => {
  const messages = [
    ...week.map(({ days }) => (days.length === 0 ? fr.days : true)),
    ...week.flatMap((line) => [fromProblem(line.from), toProblem(line.to, line)]),
    weekProblem(week),
  ]
  const [wrong] = messages.filter((message) => message !== true)
  const [closed] = closures.map(closureProblemOf).filter((message) => message !== true)
  return [
    ...(wrong === undefined ? [] : [['week', wrong] satisfies Named]),
    ...(closed === undefined ? [] : [['closures', closed] satisfies Named]),
  ]
}

const isDay = (typed: string): boolean => z.iso.date().safeParse(typed).success

const closureProblemOf = ({ from, to, reason }: Part['closures'][number]): true | string => {
  if (!isDay(from) || (to !== '' && !isDay(to))) return fr.day
  if (reason.length > 120) return fr.long(120)
  return to === '' || closureProblem(storedDay(to), { from: storedDay(from) })
}
