import type { Room } from '../room.ts'
import { lettersEndpoint } from './letters.ts'
import { mailEvents } from './mail-events.ts'
import { webhookEndpoint } from './webhook.ts'

export { dropOldMailEvents } from './clean.ts'
export { fetchFromResend } from './fetch-raw.ts'
export { heldFrom } from './held-from.ts'
export { heldMessage } from './read-event.ts'
export { receiveOne } from './receive-one.ts'

/** Mails that come in, and what becomes of those that left. */
export const inbound: Room = {
  collections: [mailEvents],
  endpoints: [webhookEndpoint, lettersEndpoint],
}
