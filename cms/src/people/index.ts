import type { Room } from '../room.ts'
import { users } from './users.ts'

export { composeInvitation } from './invitation-letter.ts'
export { invitationLink } from './invitation-link.ts'
export { createLead, randomPassword } from './lead-account.ts'
export { unknownPassword } from './invite.ts'

/** Accounts, roles and every access rule. */
export const people: Room = { collections: [users] }
