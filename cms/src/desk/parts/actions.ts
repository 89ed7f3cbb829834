import { cleanText, notLongerThan } from '@infos-droits/shared'
import { z } from 'zod'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'

const revision = z.coerce.number().int().nonnegative()
const id = (code: 'ticket.organization.missing' | 'ticket.part.unknown') =>
  z.string({ error: WORKFLOW_ERRORS[code] }).regex(/^[0-9a-f]{24}$/, WORKFLOW_ERRORS[code])
const part = id('ticket.part.unknown')
const reason = z
  .string({ error: WORKFLOW_ERRORS['ticket.reason.missing'] })
  .transform(cleanText)
  .pipe(notLongerThan(2000).min(3, WORKFLOW_ERRORS['ticket.reason.missing']))

const MOST_AT_ONCE = 50

/** What the lead asks about the parts of several partners. */
export const PART_ACTIONS = [
  z.object({
    event: z.literal('ask_part'),
    revision,
    organization: id('ticket.organization.missing'),
    /** Asked with it, in the same words. */
    others: z.array(id('ticket.organization.missing')).max(MOST_AT_ONCE).optional(),
    remark: z.string().default('').transform(cleanText).pipe(notLongerThan(2000)),
  }),
  z.object({ event: z.literal('return_part'), revision, part, reason }),
  z.object({ event: z.literal('withdraw_part'), revision, part }),
  z.object({ event: z.literal('share_part'), revision, part, isShared: z.boolean() }),
] as const

/** The partner who was asked for a part is reminded, at an instant by the database’s clock. */
export type PartReminded = { event: 'part_reminded'; part: string; at: string }

export type PartAction = z.output<(typeof PART_ACTIONS)[number]>
