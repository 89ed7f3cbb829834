import { cleanText, notLongerThan } from '@infos-droits/shared'
import { z } from 'zod'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'

const revision = z.coerce.number().int().nonnegative()
const OBJECT_ID = /^[0-9a-f]{24}$/
const reason = z
  .string({ error: WORKFLOW_ERRORS['ticket.reason.missing'] })
  .transform(cleanText)
  .pipe(notLongerThan(2000).min(3, WORKFLOW_ERRORS['ticket.reason.missing']))
const words = (max: number, least = 1) =>
  z
    .string({ error: WORKFLOW_ERRORS['ticket.words.missing'] })
    .transform(cleanText)
    .pipe(notLongerThan(max).min(least, WORKFLOW_ERRORS['ticket.words.missing']))

/** What is asked of a ticket besides its draft and its answer. */
export const LIFE_ACTIONS = [
  z.object({ event: z.literal('close_with_word'), revision, text: words(5000) }),
  z.object({ event: z.literal('mark_spam'), revision }),
  z.object({ event: z.literal('not_spam'), revision }),
  z.object({
    event: z.literal('merge'),
    revision,
    into: z
      .string({ error: WORKFLOW_ERRORS['ticket.merge.unknown'] })
      .regex(OBJECT_ID, WORKFLOW_ERRORS['ticket.merge.unknown']),
  }),
  z.object({
    event: z.literal('split'),
    revision,
    text: words(20_000),
    rest: words(20_000, 0).default(''),
    /** What the person sent in that goes with the new one; all of it when left out. */
    files: z.array(z.string().max(120)).max(200).optional(),
  }),
  z.object({
    event: z.literal('propose_other'),
    revision,
    organization: z
      .string({ error: WORKFLOW_ERRORS['ticket.organization.missing'] })
      .regex(OBJECT_ID, WORKFLOW_ERRORS['ticket.organization.missing']),
    reason,
  }),
  z.object({ event: z.literal('propose_detail'), revision, text: words(2000) }),
  z.object({ event: z.literal('send_detail'), revision, text: words(2000) }),
  z.object({ event: z.literal('drop_detail'), revision }),
  z.object({ event: z.literal('note_detail'), revision, text: words(5000) }),
  z.object({
    event: z.literal('choose_document'),
    revision,
    file: z.string().max(120),
    isGiven: z.boolean(),
  }),
  z.object({
    event: z.literal('show_file'),
    revision,
    file: z.string().max(120),
    isShown: z.boolean(),
  }),
] as const

/** What another act brings with it. */
export type LifeConsequence = { event: 'merged_here'; dueAt: string }
