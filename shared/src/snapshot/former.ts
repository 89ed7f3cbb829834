import { z } from 'zod'

/** The address of a page or calendar of this site, and of no other: segments of a slug’s letters. */
const pageAddress = z.string().regex(/^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+(?:\/|\.ics)$/)

/** What short addresses call a page: its kind and id, which neither a new title nor a new address changes. */
export const shortKey = (
  kind: 'guide' | 'easy' | 'theme' | 'organization' | 'news' | 'event' | 'resource',
  id: string,
): string => `${kind}:${id}`

/** An address that was of a page and is of none now. */
export const formerAddressSchema = z.object({
  address: pageAddress,
  /** Where what stood there is now; null: it was withdrawn. */
  to: pageAddress.nullable(),
  /** Of what was withdrawn: by what its short address was made, which stands on paper; absent: it had none. */
  key: z
    .string()
    .regex(/^[a-z]+:[\w-]+$/)
    .optional(),
})

export type FormerAddress = z.infer<typeof formerAddressSchema>
