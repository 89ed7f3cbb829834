/** How the typed text stands with the server. */
export type Kept = 'nothing' | 'typing' | 'kept' | 'failed' | 'signedOut' | 'refused'

/** The session is over; whoever signs in again in another tab is heard again in this one. */
export const SIGNED_OUT = 'auth.required'

/** What came of a save that did not go through, by the code of the refusal; empty: no answer. */
export const keptAfter = (code: string): Kept => {
  if (code === SIGNED_OUT) return 'signedOut'
  return code === 'ticket.action.invalid' ? 'refused' : 'failed'
}

/** What stands in the field is not on the server, and typing goes on without saying so again. */
export const isUnkept = (kept: Kept): boolean =>
  kept === 'failed' || kept === 'signedOut' || kept === 'refused'
