import type { Room } from '../room.ts'

export { sayDatesInParis } from './paris-dates.ts'

/** Names for the buttons and fields that Payload leaves without one, or names in English. */
export const names: Room = { providers: ['./names/admin/Names.tsx#Names'] }
