import { z } from 'zod'

/** Key under which a restored database says so (in the key-value store of the CMS). */
export const RESTORED_KEY = 'restored'

/**
 * What a restored database says of itself: what was received until `heldUntil` may have been taken in,
 * and told of by mail, before what was restored was lost.
 */
export const restoredSchema = z.object({
  heldUntil: z.iso.datetime(),
  restoredAt: z.iso.datetime(),
})

export type Restored = z.output<typeof restoredSchema>
