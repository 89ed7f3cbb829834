import { AppError, cleanText, notLongerThan } from '@infos-droits/shared'
import { z } from 'zod'
import { factsAction } from './facts/index.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'
import { LIFE_ACTIONS } from './life/actions.ts'
import { PART_ACTIONS } from './parts/actions.ts'

/** Characters of an answer. */
export const TEXT_MAX = 20_000

/** Characters of a question as the partner reads it; masks may have made it longer. */
const QUESTION_MAX = 60_000

const revision = z.coerce.number().int().nonnegative()
const answer = z
  .string({ error: WORKFLOW_ERRORS['ticket.text.missing'] })
  .transform(cleanText)
  .pipe(notLongerThan(TEXT_MAX).min(1, WORKFLOW_ERRORS['ticket.text.missing']))
const draft = z.string().transform(cleanText).pipe(notLongerThan(TEXT_MAX))
/** A question that came by mail is longer than an answer may be. */
const question = z.string().transform(cleanText).pipe(notLongerThan(QUESTION_MAX).min(1))
const reason = z
  .string({ error: WORKFLOW_ERRORS['ticket.reason.missing'] })
  .transform(cleanText)
  .pipe(notLongerThan(2000).min(3, WORKFLOW_ERRORS['ticket.reason.missing']))

/** What a person may ask of a ticket, and what each act needs. */
const actionSchema = z.discriminatedUnion(
  'event',
  [
    z.object({
      event: z.literal('route'),
      revision,
      organization: z
        .string({ error: WORKFLOW_ERRORS['ticket.organization.missing'] })
        .regex(/^[0-9a-f]{24}$/, WORKFLOW_ERRORS['ticket.organization.missing']),
    }),
    factsAction,
    z.object({ event: z.literal('mask'), revision, masked: question }),
    z.object({ event: z.literal('ask_lead'), revision, reason }),
    z.object({ event: z.literal('tell_partner'), revision, reason }),
    /** Its revision is that of the working text: it changes nothing for others. */
    z.object({ event: z.literal('save_working'), revision, text: draft }),
    z.object({ event: z.literal('save_draft'), revision, text: draft }),
    z.object({ event: z.literal('propose'), revision, text: answer }),
    z.object({ event: z.literal('hand_back'), revision, reason }),
    z.object({ event: z.literal('return_to_partner'), revision, reason }),
    z.object({
      event: z.literal('validate'),
      revision,
      text: answer,
      /** The working text that was seen, by its revision; left out by who saw none. */
      working: revision.optional(),
      /** The documents that were seen to go with it; left out by who saw none of them. */
      documents: z.array(z.string().max(120)).max(200).optional(),
    }),
    z.object({ event: z.literal('undo_validate'), revision }),
    z.object({
      event: z.literal('send_again'),
      revision,
      /** Empty: the address that is known. */
      email: z.union([z.literal(''), z.email()], {
        error: WORKFLOW_ERRORS['ticket.email.missing'],
      }),
    }),
    z.object({ event: z.literal('hand_over_instead'), revision }),
    z.object({ event: z.literal('handed_over'), revision }),
    z.object({ event: z.literal('close'), revision, reason }),
    z.object({ event: z.literal('reopen'), revision, reason }),
    z.object({ event: z.literal('send_correction'), revision, text: answer }),
    ...PART_ACTIONS,
    ...LIFE_ACTIONS,
  ],
  { error: WORKFLOW_ERRORS['ticket.action.invalid'] },
)

export type TicketAction = z.output<typeof actionSchema>

/**
 * Reads what a screen or a form asks for; the sentence is the one of the first wrong field.
 *
 * @throws AppError `ticket.action.invalid` (422).
 */
export const parseAction = (input: unknown): TicketAction => {
  const result = actionSchema.safeParse(input)
  if (result.success) return result.data
  const code = 'ticket.action.invalid'
  const message = result.error.issues[0]?.message ?? WORKFLOW_ERRORS[code]
  throw new AppError({ code, message, status: 422 })
}
