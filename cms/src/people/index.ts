// First: rooms that this one's hooks lead to (mail) read these rules while they load.
export * from './access/index.ts'

import type { Room } from '../room.ts'
import { makeUsers } from './users.ts'

export { composeAccountMail } from './account-letters.ts'
export { randomPassword } from './lead-account.ts'

/** Accounts, roles and every access rule. */
export const people: Room = {
  collections: () => [makeUsers()],
  login: ['./people/admin/SignInTitle.tsx#SignInTitle'],
}
