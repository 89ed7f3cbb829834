import { AppError, parseOrThrow } from '@infos-droits/shared'
import { dayOf } from '@infos-droits/shared/days'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { storedDay } from '../../paris-time.ts'
import { inLoggedTransaction, recordAccess } from '../../privacy/index.ts'
import { databaseNow } from '../../work/index.ts'
import { actInside, loadTicket } from '../act.ts'
import { idOf } from '../actor.ts'
import { writeToPartner } from '../effects.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { requireLead } from '../links-by-hand.ts'
import { RELAUNCH_ERRORS as fr } from './labels.fr.ts'

const relaunchSchema = z.object({
  revision: z.number().int().nonnegative(),
  /** Empty: nobody is written to. */
  organization: z.string().regex(/^([0-9a-f]{24})?$/),
  /** Of that organization; empty: as it is known. */
  contact: z.union([z.literal(''), z.email()], { error: fr['relaunch.contact'] }),
  /** The new date that the person is told; empty: nothing is said. */
  until: z.union([z.literal(''), z.iso.date()], { error: fr['relaunch.until'] }),
})
type Relaunch = z.output<typeof relaunchSchema>

const refuse = (code: Exclude<keyof typeof fr, 'relaunch.what'>, status = 422) =>
  new AppError({ code, message: fr[code], status })

/**
 * What the lead does about a partner who is silent or out of reach, in one transaction: the address is
 * corrected, the question sent again or given to another one, and the person told of the delay.
 *
 * @throws AppError `ticket.event.forbidden` (403), `ticket.unknown` (404), `ticket.changed` (409),
 * `ticket.event.impossible` (409), `ticket.organization.unreachable` (422), `relaunch.*` (409, 422).
 */
export const relaunch = async ({
  req: outer,
  ticketId,
  body,
}: {
  req: PayloadRequest
  ticketId: string
  body: unknown
}): Promise<void> => {
  const { actor, userId } = requireLead(outer)
  const code = 'relaunch.invalid'
  const what = fr['relaunch.what']
  const wish = parseOrThrow({ schema: relaunchSchema, input: body, code, what })
  requireSense(wish)
  const { payload, user } = outer
  await inLoggedTransaction({
    payload,
    work: async (req) => {
      const ticket = await loadTicket({ req, actor, ticketId })
      if (ticket.revision !== wish.revision) {
        const changed = 'ticket.changed'
        throw new AppError({ code: changed, message: WORKFLOW_ERRORS[changed], status: 409 })
      }
      const { organization, contact, until, revision } = wish
      if (contact !== '') await correctContact({ req, user, organization, contact })
      if (organization !== '' && organization === idOf(ticket.organization)) {
        await writeToPartner({ req, ticket, kind: 'partner-question' })
        await recordAccess({ req, event: 'link_sent', userId, ticket: ticket.id })
      } else if (organization !== '')
        await actInside({
          req,
          actor,
          ticketId,
          action: { event: 'route', revision, organization },
        })
      if (until === '') return
      if (!ticket.person?.email || ticket.channel !== 'email') throw refuse('relaunch.email')
      const at = (await databaseNow(payload)).toISOString()
      const action = { event: 'person_told_delay', at, until: storedDay(until) } as const
      await actInside({ req, actor, ticketId, action })
    },
  })
}

const requireSense = ({ organization, contact, until }: Relaunch): void => {
  if (organization === '' && contact !== '') throw refuse('relaunch.contact.whose')
  if (organization === '' && until === '') throw refuse('relaunch.nothing')
  if (until !== '' && until <= dayOf(new Date())) throw refuse('relaunch.until')
}

/** Written over the newest version, on behalf of the lead: a draft would be published with it. */
const correctContact = async ({
  req,
  user,
  organization,
  contact,
}: {
  req: PayloadRequest
  user: PayloadRequest['user']
  organization: string
  contact: string
}): Promise<void> => {
  const on = { collection: 'organizations', id: organization, depth: 0, req } as const
  const asLead = { overrideAccess: false, user } as const
  const newest = await req.payload.findByID({
    ...on,
    ...asLead,
    draft: true,
    joins: false,
    disableErrors: true,
  })
  if (newest === null) throw refuse('relaunch.organization', 404)
  if (newest.contactEmail === contact) return
  if (newest._status === 'draft') throw refuse('relaunch.draft', 409)
  await req.payload.update({
    ...on,
    ...asLead,
    data: { contactEmail: contact, _status: 'published' },
  })
}
