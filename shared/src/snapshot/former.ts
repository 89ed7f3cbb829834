import { z } from 'zod'

/** The address of a page or calendar of this site, and of no other: segments of a slug’s letters. */
const pageAddress = z.string().regex(/^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+(?:\/|\.ics)$/)

/** An address that was of a page and is of none now. */
export const formerAddressSchema = z.object({
  address: pageAddress,
  /** Where what stood there is now; null: it was withdrawn. */
  to: pageAddress.nullable(),
})

export type FormerAddress = z.infer<typeof formerAddressSchema>
