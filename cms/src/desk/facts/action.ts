import { CHANNELS, normalizePhone, RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import { z } from 'zod'
import { FACTS_ERRORS } from './labels.fr.ts'

/** What the lead says of a question that nobody was asked about, or that is otherwise than was said. */
export const factsAction = z.object({
  event: z.literal('set_facts'),
  revision: z.coerce.number().int().nonnegative(),
  rubric: z.enum([...RUBRIC_SLUGS, 'unknown']),
  territory: z.enum([...TERRITORIES, 'unknown']),
  channel: z.enum(CHANNELS),
  /** E.164; null: the one that is known. */
  phone: z
    .string()
    .trim()
    .default('')
    .transform((typed, context) => {
      if (typed === '') return null
      const phone = normalizePhone(typed)
      if (phone === null)
        context.addIssue({ code: 'custom', message: FACTS_ERRORS['ticket.facts.phone'] })
      return phone
    }),
})
