import type { BasePayload } from 'payload'
import { inSeconds, rawCollection } from '../../work/index.ts'

/** A screen asks again before that; one that was closed without a word is forgotten after it. */
const SCREEN_SECONDS = 50
/** A page without a script says nothing more once it is shown. */
const PAGE_SECONDS = 180
const FORGOTTEN_MS = 3_600_000

export const organizationReader = (organization: string): string => `organization:${organization}`

/** Notes that a reader has a ticket open, on a screen that asks again or on a page that does not. */
export const notePresence = async ({
  payload,
  ticket,
  reader,
  on,
}: {
  payload: BasePayload
  ticket: string
  reader: string
  on: 'screen' | 'page'
}): Promise<void> => {
  const presences = rawCollection(payload, 'presences')
  const until = inSeconds(on === 'screen' ? SCREEN_SECONDS : PAGE_SECONDS)
  const key = keyOf({ ticket, reader })
  await presences.updateOne({ key }, [{ $set: { key, ticket, reader, until } }], { upsert: true })
  // Nothing is read of them by then: a clock that is a little off does no harm.
  await presences.deleteMany({ until: { $lt: new Date(Date.now() - FORGOTTEN_MS) } })
}

/** A reader has closed a ticket. */
export const forgetPresence = async ({
  payload,
  ticket,
  reader,
}: {
  payload: BasePayload
  ticket: string
  reader: string
}): Promise<void> => {
  await rawCollection(payload, 'presences').deleteOne({ key: keyOf({ ticket, reader }) })
}

/** Who else has a ticket open now. */
export const readersOf = async ({
  payload,
  ticket,
  reader,
}: {
  payload: BasePayload
  ticket: string
  /** Who asks. */
  reader: string
}): Promise<string[]> => {
  const found = await rawCollection(payload, 'presences')
    .find({ ticket, reader: { $ne: reader }, $expr: { $gt: ['$until', '$$NOW'] } })
    .toArray()
  return found.map((one) => String(one['reader']))
}

const keyOf = ({ ticket, reader }: { ticket: string; reader: string }) => `${ticket} ${reader}`
