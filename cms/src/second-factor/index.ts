import type { Room } from '../room.ts'
import { secondFactors, signIns } from './collections.ts'
import { SIGN_IN } from './labels.fr.ts'
import { endUnprovenSessions } from './sessions.ts'

export { shutDoors } from './doors.ts'
export { enrol } from './factor.ts'
export { newSecret } from './totp.ts'

/** The code that a telephone gives, asked for after the password, and the sessions it opens. */
export const secondFactor: Room = {
  collections: [secondFactors, signIns],
  views: {
    secondFactor: {
      Component: './second-factor/admin/SecondFactorView.tsx#SecondFactorView',
      path: '/code',
      exact: true,
      meta: { title: SIGN_IN.metaTitle },
    },
  },
  onInit: endUnprovenSessions,
}
