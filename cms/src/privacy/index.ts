import type { Room } from '../room.ts'
import { accessLog } from './access-log.ts'

export { recordOpening, wasAnswerOpened } from './access-log.ts'
export { eraseDue, eraseTicket } from './erase.ts'

/** Who saw what of a person. */
export const privacy: Room = { collections: [accessLog] }
