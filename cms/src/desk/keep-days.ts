import { retentionDaysOf } from '@infos-droits/shared'
import type { CollectionBeforeChangeHook } from 'payload'
import type { Ticket } from '../payload-types.ts'

/**
 * Notes with a question how long its person was told that it is kept: a longer time that is set afterwards
 * is not for this one.
 */
export const noteKeepDays: CollectionBeforeChangeHook<Ticket> = async ({
  data,
  operation,
  req,
}) => {
  if (operation !== 'create' || typeof data.keepDays === 'number') return data
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  return { ...data, keepDays: retentionDaysOf({ settings, territory: data.territory }) }
}
