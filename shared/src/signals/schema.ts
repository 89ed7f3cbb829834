import { z } from 'zod'
import { cleanText } from '../question/schema.ts'
import { RUBRIC_SLUGS } from '../rubrics.ts'
import { maskIdentity } from '../text/mask.ts'
import { SIGNAL_ERRORS, type SignalErrorCode } from './labels.fr.ts'

/** Characters, what is masked counted as one. */
export const SIGNAL_LIMITS = { word: 300, what: 500, idea: 1000, path: 200, screen: 300 } as const

export const SIGNAL_KINDS = ['helpful', 'error', 'visit', 'idea'] as const
export const ANSWERS = ['yes', 'no'] as const
/** How a visit at a desk ended: led to a page or a partner, or nothing was found. */
export const VISIT_OUTCOMES = ['oriented', 'notFound'] as const
export const IDEA_SUBJECTS = ['idea', 'problem'] as const

const code = (value: SignalErrorCode) => value
const MASK = /\[[^[\]]{3,40} masquée?\]/g
const lengthOf = (text: string): number => text.replace(MASK, 'x').length

/**
 * Typed text, cleaned and with what tells who somebody is masked: what comes out may be stored. Reading
 * it again changes nothing.
 */
const words = (max: number) =>
  z
    .string({ error: code('signal.text.missing') })
    .transform(cleanText)
    .refine((text) => lengthOf(text) <= max, code('signal.text.long'))
    .transform((text) => maskIdentity(text))

const neededWords = (max: number) =>
  words(max).refine((text) => text !== '', code('signal.text.missing'))

/** Address of a page of the site, without query. */
const page = z
  .string({ error: code('signal.page.unknown') })
  .max(SIGNAL_LIMITS.path, code('signal.page.unknown'))
  .regex(/^\/(?:[a-z0-9-]+\/)*$/, code('signal.page.unknown'))

const common = {
  /** Made by the sender: the same one given again is the same signal. */
  id: z.uuid({ error: code('signal.invalid') }),
  /** The day in Paris; nothing finer is kept. */
  day: z.iso.date({ error: code('signal.invalid') }),
}

/** « Cette page vous a-t-elle aidé ? », and a word if one likes. */
export const helpfulSchema = z.strictObject({
  ...common,
  kind: z.literal('helpful'),
  path: page,
  answer: z.enum(ANSWERS, { error: code('signal.answer.missing') }),
  word: words(SIGNAL_LIMITS.word)
    .nullable()
    .transform((text) => (text === '' ? null : text)),
})

/** « Signaler une erreur sur cette page ». */
export const errorSchema = z.strictObject({
  ...common,
  kind: z.literal('error'),
  path: page,
  what: neededWords(SIGNAL_LIMITS.what),
})

/** One visit at a desk, without a word on who came. */
export const visitSchema = z.strictObject({
  ...common,
  kind: z.literal('visit'),
  rubric: z.enum(RUBRIC_SLUGS).nullable(),
  outcome: z.enum(VISIT_OUTCOMES),
  /** Page that the person was led to. */
  page: page.nullable(),
  /** Code of the desk; none, an unknown or a revoked one: the visit counts as public. */
  desk: z.string().max(20).nullable(),
})

/** « Une idée, un problème ? », from staff and partners. */
export const ideaSchema = z.strictObject({
  ...common,
  kind: z.literal('idea'),
  /** Address of the screen, without query. */
  screen: z
    .string()
    .max(SIGNAL_LIMITS.screen)
    .regex(/^\/[\w\-./]*$/),
  about: z.enum(IDEA_SUBJECTS, { error: code('signal.about.missing') }),
  text: neededWords(SIGNAL_LIMITS.idea),
})

/** Small words that people give about the site; none says who gave it. */
export const signalSchema = z.discriminatedUnion('kind', [
  helpfulSchema,
  errorSchema,
  visitSchema,
  ideaSchema,
])

export type Signal = z.output<typeof signalSchema>
export type VisitSignal = z.output<typeof visitSchema>

export type SignalResult =
  { ok: true; signal: Signal } | { ok: false; code: SignalErrorCode; message: string }

const isErrorCode = (value: string): value is SignalErrorCode => value in SIGNAL_ERRORS

/** Checks and masks a signal; the first thing that is wrong is told. */
export const parseSignal = (input: unknown): SignalResult => {
  const result = signalSchema.safeParse(input)
  if (result.success) return { ok: true, signal: result.data }
  const known = result.error.issues.map((issue) => issue.message).find(isErrorCode)
  const wrong = known ?? 'signal.invalid'
  return { ok: false, code: wrong, message: SIGNAL_ERRORS[wrong] }
}
