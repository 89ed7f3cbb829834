import { z } from 'zod'
import { TEST_NAMES } from './tests.fr.ts'

const rules = z.array(z.string()).default([])

/** One criterion of RGAA 4.1.2: its title word for word, and how it is checked here. */
export const criterionSchema = z
  .strictObject({
    number: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
    title: z.string().endsWith('?'),
    /** Rules of axe-core and html-validate, which run on every page of the test site. */
    axe: rules,
    html: rules,
    /** Our own tests. */
    tests: z.array(z.enum(TEST_NAMES)).default([]),
    /** What is left to a person at each release, and how; none when machines see all of it. */
    person: z.string().optional(),
    /** The day a person last did it. */
    doneOn: z.iso.date().optional(),
    /** Why it does not apply; the selectors and words of scripts whose absence is tested. */
    absent: z.strictObject({ why: z.string(), selectors: rules, scripts: rules }).optional(),
  })
  .refine(
    ({ axe, html, tests, person, absent }) =>
      absent === undefined
        ? axe.length + html.length + tests.length > 0 || person !== undefined
        : person === undefined && axe.length + html.length + tests.length === 0,
    'either it does not apply, or something or somebody checks it',
  )
  .refine(
    ({ person, doneOn }) => doneOn === undefined || person !== undefined,
    'a day says when what is left to a person was done',
  )

export type Criterion = z.infer<typeof criterionSchema>

/** As it is written in the tables. */
export type WrittenCriterion = z.input<typeof criterionSchema>

export const STATES = ['automatic', 'partly', 'byHand', 'toCheck', 'notApplicable'] as const
export type State = (typeof STATES)[number]

/** How far a criterion is checked, from what is written about it. */
export const stateOf = ({ axe, html, tests, person, doneOn, absent }: Criterion): State => {
  if (absent !== undefined) return 'notApplicable'
  if (person === undefined) return 'automatic'
  if (doneOn !== undefined) return 'byHand'
  return axe.length + html.length + tests.length > 0 ? 'partly' : 'toCheck'
}
