import { RUBRIC_SLUGS } from '@infos-droits/shared'
import { z } from 'zod'
import { SEED as fr } from './labels.fr.ts'

/** What the files of the seed are made of. */

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, fr.shape.slug)
  .max(70)
export const text = (max: number) => z.string().trim().min(2).max(max)
export const url = z.url({ protocol: /^https$/ })
export const link = z.strictObject({ label: text(140), url })
export const rubric = z.enum(RUBRIC_SLUGS)

/** `AAAA-MM-JJTHH:MM` on a clock in Paris. */
export const parisMinute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, fr.shape.minute)
  .refine((value) => !Number.isNaN(Date.parse(`${value}Z`)), fr.shape.minute)

/** A list of which each item has an address of its own. */
export const uniqueBySlug = <Item extends z.ZodType<{ slug: string }>>(item: Item) =>
  z.array(item).superRefine((items, context) => {
    const seen = new Set<string>()
    for (const [index, { slug }] of items.entries()) {
      if (seen.has(slug))
        context.addIssue({ code: 'custom', path: [index, 'slug'], message: fr.twice(slug) })
      seen.add(slug)
    }
  })
