import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import type { Contribution, Ticket } from '../../payload-types.ts'
import type { CitizenEvent, SystemEvent } from '../act.ts'
import type { TicketAction } from '../action.ts'
import { idOf } from '../actor.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { revokeLinks } from '../links.ts'
import type { TicketEvent } from '../workflow.ts'
import type { LifeConsequence } from '../life/actions.ts'
import type { PartAction, PartReminded } from './actions.ts'
import type { OwnPartAction } from './own-action.ts'
import { partFor, partsOf } from './find-parts.ts'
import { nextPartState, type PartStep } from './states.ts'
import { giveBackParts } from './give-back.ts'
import { remindContributor } from './remind.ts'
import { writeToContributor } from './write.ts'

type Step = PartAction | OwnPartAction | PartReminded
type Act = TicketAction | SystemEvent | CitizenEvent | OwnPartAction | LifeConsequence
type Following = { req: PayloadRequest; ticket: Ticket; by: string; at: string }

/** After these nobody is asked for anything any more. */
const ENDING: readonly TicketEvent[] = [
  'validate',
  'close',
  'close_by_person',
  'close_with_word',
  'mark_spam',
  'merge',
]

/**
 * What an act on a ticket means for the parts of it that several partners give, in the transaction of
 * `req`; answers what the ticket keeps of it.
 *
 * @throws AppError `ticket.part.unknown` (404), `ticket.part.impossible` (409), `ticket.part.main` (409),
 * `ticket.organization.unreachable` (422).
 */
export const followParts = async ({
  action,
  ...following
}: Following & { action: Act }): Promise<Partial<Ticket>> => {
  if (ENDING.includes(action.event)) await endParts(following)
  else if (action.event === 'route')
    await becomeMain({ ...following, organization: action.organization })
  else if (action.event === 'undo_validate') await giveBackParts(following)
  else if (isStep(action)) await take({ ...following, action })
  else return {}
  return { coAsked: await heldBy(following) }
}

const isStep = (action: Act): action is Step => action.event === 'ask_part' || 'part' in action

/** Organizations that see the ticket because of a part they give or gave. */
const heldBy = async ({ req, ticket }: Following): Promise<string[]> =>
  (await partsOf({ req, ticket: ticket.id }))
    .filter(({ state }) => state === 'asked' || state === 'proposed')
    .flatMap(({ organization }) => idOf(organization) ?? [])

const change = async (
  { req }: Following,
  part: Contribution,
  data: Partial<Contribution>,
): Promise<void> => {
  await req.payload.update({
    collection: 'contributions',
    id: part.id,
    data: { ...data, revision: part.revision + 1 },
    depth: 0,
    req,
  })
}

const endParts = async (following: Following) => {
  const { req, ticket, at } = following
  for (const part of await partsOf({ req, ticket: ticket.id }))
    if (part.state === 'asked') await change(following, part, { state: 'withdrawn', at })
}

/** One who was asked for a part is given the whole question: what they wrote stays where it is. */
const becomeMain = async ({ organization, ...following }: Following & { organization: string }) => {
  const { req, ticket, at } = following
  const part = await partFor({ req, ticket: ticket.id, organization })
  if (part === null) return
  if (part.state === 'asked') await change(following, part, { state: 'withdrawn', at })
  await revokeLinks({ req, ticket: ticket.id, contribution: part.id })
}

const take = async ({ action, ...following }: Following & { action: Step }): Promise<void> => {
  const { req, ticket, at, by } = following
  if (action.event === 'ask_part') {
    for (const organization of new Set([action.organization, ...(action.others ?? [])]))
      await ask({ ...following, organization, remark: action.remark })
    return
  }
  const part = (await partsOf({ req, ticket: ticket.id })).find(({ id }) => id === action.part)
  if (part === undefined) throw refuse('ticket.part.unknown', 404)
  const to = (step: PartStep) => nextPartState(part.state, step)
  switch (action.event) {
    case 'save_part':
      await change(following, part, { state: to('save_part'), text: action.text, by, at })
      break
    case 'propose_part':
      await change(following, part, { state: to('propose_part'), text: action.text, by, at })
      await queueMail({ req, kind: 'lead-part', ticket: ticket.id })
      break
    case 'hand_back_part': {
      const { reason, suggestion = null } = action
      const state = to('hand_back_part')
      await change(following, part, { state, reason, suggestion, by, at })
      await revokeLinks({ req, ticket: ticket.id, contribution: part.id })
      await queueMail({ req, kind: 'lead-part', ticket: ticket.id })
      break
    }
    case 'return_part':
      await change(following, part, {
        state: to('return_part'),
        remark: action.reason,
        askedAt: at,
        remindedAt: null,
        at,
      })
      await writeToContributor({ req, ticket, part, kind: 'partner-returned' })
      break
    case 'withdraw_part':
      await change(following, part, { state: to('withdraw_part'), at })
      await revokeLinks({ req, ticket: ticket.id, contribution: part.id })
      break
    case 'propose_part_detail':
      // Kept with the ticket; asked here whether the part is still theirs.
      to('save_part')
      break
    case 'part_reminded':
      to('save_part')
      await remindContributor({ req, ticket, part, at })
      break
    case 'share_part':
      await change(following, part, { isShared: action.isShared })
      break
  }
}

const ask = async ({
  organization,
  remark,
  ...following
}: Following & { organization: string; remark: string }) => {
  const { req, ticket, at } = following
  if (idOf(ticket.organization) === organization) throw refuse('ticket.part.main', 409)
  const known = await partFor({ req, ticket: ticket.id, organization })
  const asked = { remark: remark === '' ? null : remark, askedAt: at, remindedAt: null, at }
  if (known !== null) {
    const state = nextPartState(known.state, 'ask_part')
    await change(following, known, { ...asked, state, reason: null, suggestion: null })
  }
  const part =
    known ??
    (await req.payload.create({
      collection: 'contributions',
      data: { ...asked, ticket: ticket.id, organization, state: 'asked', revision: 0 },
      depth: 0,
      req,
    }))
  await writeToContributor({ req, ticket, part, kind: 'partner-question' })
}

const refuse = (code: 'ticket.part.unknown' | 'ticket.part.main', status: number) =>
  new AppError({ code, message: WORKFLOW_ERRORS[code], status })
