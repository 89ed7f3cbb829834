import type { TicketEvent } from '../workflow.ts'

/** Asks the server to act on the ticket that is shown. */
export type Send = (action: { event: TicketEvent } & Record<string, unknown>) => Promise<void>
