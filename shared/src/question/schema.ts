import { z } from 'zod'
import { RUBRIC_SLUGS } from '../rubrics.ts'
import { TERRITORIES } from '../territories.ts'
import { tooLong } from '../text/labels.fr.ts'
import { normalizePhone } from '../text/phone.ts'
import { QUESTION_ERRORS, type QuestionErrorCode } from './labels.fr.ts'

/** How the person wants to be answered: by e-mail, call-back, or at a reception desk. */
export const CHANNELS = ['email', 'phone', 'desk'] as const
export type Channel = (typeof CHANNELS)[number]

export const QUESTION_LIMITS = {
  /** Characters. */
  textMin: 10,
  textMax: 5000,
  communeMax: 80,
  firstNameMax: 60,
  emailMax: 254,
  phoneMax: 30,
  /** Guides that a person says to have read. */
  lookedMax: 5,
  /** Bytes of a whole request. */
  bodyMax: 65_536,
} as const

/** Characters nobody types: controls but line ends and tabs, bidirectional marks, zero widths. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- removing controls is the purpose
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** Normalises typed text: NFC, LF line ends, no invisible characters, trimmed. */
export const cleanText = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim()

const code = (value: QuestionErrorCode) => value

/** One line, or undefined when nothing was typed; of any length. */
const anyLine = (wrong: QuestionErrorCode) =>
  z
    .string({ error: code(wrong) })
    .transform((value) => cleanText(value).replace(/\s+/g, ' '))
    .optional()
    .transform((value) => (value === '' ? undefined : value))

const optionalLine = (max: number, tooLong: QuestionErrorCode) =>
  anyLine(tooLong).pipe(z.string().max(max, code(tooLong)).optional())

const isEmail = (text: string): boolean =>
  text.length <= QUESTION_LIMITS.emailMax && z.email().safeParse(text).success

const readPhone = (text: string): string | null =>
  text.length <= QUESTION_LIMITS.phoneMax ? normalizePhone(text) : null

/** A form posts strings, JSON posts booleans: both are understood. */
const yesNo = z
  .union([z.boolean(), z.enum(['yes', 'no', 'on', ''])])
  .optional()
  .transform((value) =>
    typeof value === 'boolean'
      ? value
      : value === undefined || value === ''
        ? undefined
        : value !== 'no',
  )

const SLUG = /^[a-z0-9-]{1,70}$/

/** Slugs between blanks, as the box of the form posts them; what is none is left out, the question goes on. */
const slugs = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .catch(undefined)
  .transform((value = []) => {
    const given = typeof value === 'string' ? value.split(/\s+/) : value
    return [...new Set(given)].filter((slug) => SLUG.test(slug)).slice(0, QUESTION_LIMITS.lookedMax)
  })

/**
 * The question contract, site → CMS: what a citizen asks and how to answer. Every error message is a
 * code of `QUESTION_ERRORS`.
 */
export const questionSchema = z
  .strictObject({
    text: z
      .string({ error: code('question.text.missing') })
      .transform(cleanText)
      .pipe(
        z
          .string()
          .min(1, code('question.text.missing'))
          .min(QUESTION_LIMITS.textMin, code('question.text.short'))
          .max(QUESTION_LIMITS.textMax, code('question.text.long')),
      ),
    rubric: z.enum([...RUBRIC_SLUGS, 'unknown'], { error: code('question.rubric.invalid') }),
    territory: z.enum(TERRITORIES, { error: code('question.territory.invalid') }),
    commune: anyLine('question.commune.long'),
    channel: z.enum(CHANNELS, { error: code('question.channel.invalid') }),
    email: anyLine('question.email.invalid'),
    phone: anyLine('question.phone.invalid'),
    /** True when only its owner reads the mailbox. */
    mailboxPrivate: yesNo,
    firstName: optionalLine(QUESTION_LIMITS.firstNameMax, 'question.firstName.long'),
    consent: yesNo,
    /** Slug of the guide the person came from. */
    guide: z
      .string({ error: code('question.guide.invalid') })
      .regex(/^[a-z0-9-]{0,70}$/, code('question.guide.invalid'))
      .optional()
      .transform((value) => (value === '' ? undefined : value)),
    /** Slugs of the guides that the person has read: sent only by who agrees to tell it. */
    looked: slugs,
  })
  .transform((question, context) => {
    const refuse = (field: string, message: QuestionErrorCode) => {
      context.addIssue({ code: 'custom', path: [field], message })
    }
    if (question.consent !== true) refuse('consent', 'question.consent.missing')
    // What the form hides is not checked: nobody could mend it.
    const email = question.channel === 'email' ? question.email : undefined
    const typedPhone = question.channel === 'phone' ? question.phone : undefined
    const phone = typedPhone === undefined ? undefined : readPhone(typedPhone)
    const isCommuneLong = (question.commune ?? '').length > QUESTION_LIMITS.communeMax
    if (isCommuneLong && question.territory !== 'here') refuse('commune', 'question.commune.long')
    if (question.channel === 'email') {
      if (email === undefined) refuse('email', 'question.email.missing')
      else if (!isEmail(email)) refuse('email', 'question.email.invalid')
      if (question.mailboxPrivate === undefined)
        refuse('mailboxPrivate', 'question.mailboxPrivate.missing')
    }
    if (question.channel === 'phone') {
      if (typedPhone === undefined) refuse('phone', 'question.phone.missing')
      else if (phone === null) refuse('phone', 'question.phone.invalid')
    }
    // What the chosen channel does not need is not kept.
    return {
      text: question.text,
      rubric: question.rubric,
      territory: question.territory,
      commune: isCommuneLong ? undefined : question.commune,
      channel: question.channel,
      email: email?.toLowerCase(),
      phone: phone ?? undefined,
      mailboxPrivate: question.channel === 'email' ? question.mailboxPrivate === true : false,
      firstName: question.firstName,
      guide: question.guide,
      looked: question.looked,
    }
  })

/** A question that has been checked. */
export type Question = z.output<typeof questionSchema>

/** One thing wrong with a posted question: the field, a stable code, a sentence. */
export type QuestionIssue = { field: string; code: string; message: string }

export type QuestionResult =
  { ok: true; question: Question } | { ok: false; issues: QuestionIssue[] }

const isErrorCode = (value: string): value is QuestionErrorCode => value in QUESTION_ERRORS

const FORM_ORDER = [
  'text',
  'rubric',
  'territory',
  'commune',
  'channel',
  'email',
  'mailboxPrivate',
  'phone',
  'firstName',
  'consent',
]

const placeInForm = (field: string): number =>
  FORM_ORDER.includes(field) ? FORM_ORDER.indexOf(field) : FORM_ORDER.length

/** Right answers that stand in for wrong ones. */
const STAND_INS = {
  text: 'x'.repeat(QUESTION_LIMITS.textMin),
  rubric: 'unknown',
  territory: 'here',
  channel: 'desk',
}

/**
 * The rules between fields (an address for the way chosen, consent) are reached only once each field
 * is right by itself. A person should hear of everything at once: this looks at them all the same.
 */
const issuesBetweenFields = (input: unknown, found: z.core.$ZodIssue[]): z.core.$ZodIssue[] => {
  if (typeof input !== 'object' || input === null) return []
  const wrong = new Set(
    found.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
    ),
  )
  const right = Object.entries(input).filter(([field]) => !wrong.has(field))
  const again = questionSchema.safeParse({ ...STAND_INS, ...Object.fromEntries(right) })
  return again.success ? [] : again.error.issues
}

/** How much of the question is too much. */
const textTooLong = (input: unknown): string => {
  const typed = z.object({ text: z.string().transform(cleanText) }).safeParse(input)
  const max = QUESTION_LIMITS.textMax
  return tooLong({ length: typed.data?.text.length ?? max + 1, max })
}

/** Checks what a form or a JSON client posted; one issue a field, in the order of the form. */
export const parseQuestion = (input: unknown): QuestionResult => {
  const result = questionSchema.safeParse(input)
  if (result.success) return { ok: true, question: result.data }
  const issues = new Map<string, QuestionIssue>()
  const all = [...result.error.issues, ...issuesBetweenFields(input, result.error.issues)]
  for (const issue of all) {
    const field = String(issue.path[0] ?? 'form')
    if (issues.has(field)) continue
    const known = isErrorCode(issue.message) ? issue.message : 'question.unknownField'
    const message = known === 'question.text.long' ? textTooLong(input) : QUESTION_ERRORS[known]
    issues.set(field, { field, code: known, message })
  }
  const inOrder = [...issues.values()].toSorted(
    (a, b) => placeInForm(a.field) - placeInForm(b.field),
  )
  return { ok: false, issues: inOrder }
}
