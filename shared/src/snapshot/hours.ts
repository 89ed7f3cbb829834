import { z } from 'zod'
import {
  backwardRange,
  overlappingRanges,
  TIME,
  WEEKDAYS,
  type Closure,
  type Week,
} from '../hours/index.ts'
import { text } from './fields.ts'

/** When a place receives people, when it does not, and how one gets in. */

const timeRangeSchema = z.object({
  from: z.string().regex(TIME),
  to: z.string().regex(TIME),
  byAppointment: z.boolean(),
})

/** In order, none before it begins, none over another. */
const daySchema = z
  .array(timeRangeSchema)
  .refine(
    (ranges) =>
      backwardRange(ranges) === null &&
      overlappingRanges(ranges) === null &&
      ranges.every(({ from }, at) => at === 0 || (ranges[at - 1]?.from ?? '') < from),
  )

/** Ranges of Monday to Sunday; null: nobody gave the hours. */
export const weekSchema = z
  .array(daySchema)
  .length(WEEKDAYS.length)
  .nullable() satisfies z.ZodType<Week | null>

export const closureSchema = z
  .object({ from: z.iso.date(), to: z.iso.date(), reason: text.nullable() })
  .refine(({ from, to }) => from <= to) satisfies z.ZodType<Closure>

/** How far a person in a wheelchair gets by themselves. */
export const WHEELCHAIR = ['yes', 'partly', 'no'] as const

export const accessSchema = z.object({
  wheelchair: z.enum(WHEELCHAIR).nullable(),
  /** « anglais », « arabe », « langue des signes ». */
  languages: z.array(text),
  /** « Bus 4, arrêt Mairie ». */
  transport: text.nullable(),
  /** How one is received without coming: « Par téléphone, le mardi ». */
  remote: text.nullable(),
})

export type Access = z.infer<typeof accessSchema>

/** Nobody said anything of it. */
export const NO_ACCESS: Access = { wheelchair: null, languages: [], transport: null, remote: null }
