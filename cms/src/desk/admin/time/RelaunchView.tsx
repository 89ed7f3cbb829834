import { formatDate, formatDateTime } from '@infos-droits/shared'
import { dayOf } from '@infos-droits/shared/days'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { AdminPage } from '../../../admin-page/index.ts'
import {
  DELIVERY_LABELS,
  MAIL_KIND_LABELS,
  MAIL_STATE_LABELS,
  sayMailError,
} from '../../../mail/index.ts'
import type { Ticket } from '../../../payload-types.ts'
import { idOf } from '../../actor.ts'
import { isAwayOn } from '../../routing/decide.ts'
import { readPartners } from '../../routing/read.ts'
import { newPromise } from '../../time/remind-due.ts'
import { RELAUNCH as fr, UNANSWERED } from '../../time/labels.fr.ts'
import { RelaunchForm, type RelaunchScreen } from './RelaunchForm.tsx'
import { isBeforeAnswer } from '../../workflow.ts'
import './time.css'

/** « Relancer une demande »: the partner's address, who is asked, and what the person is told, at once. */
export const RelaunchView = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const asked = props.searchParams?.['demande']
  const ticket =
    req.user?.role === 'lead' && typeof asked === 'string' ? await ticketOf(req, asked) : null
  return (
    <AdminPage view={props} className="desk-time">
      <h1>{fr.title}</h1>
      {ticket === null ? (
        <p>{req.user?.role === 'lead' ? fr.unknown : UNANSWERED.leadOnly}</p>
      ) : (
        <>
          <p>{fr.intro}</p>
          <p>
            {`${fr.reference}\u00A0: `}
            <a href={`/admin/collections/tickets/${ticket.id}`}>{ticket.reference}</a>
            {`. ${UNANSWERED.due} ${formatDate(ticket.dueAt)}.`}{' '}
            {ticket.delayedUntil && UNANSWERED.told(formatDate(ticket.delayedUntil))}
          </p>
          <PartnerMails req={req} ticket={ticket.id} />
          <RelaunchForm screen={await screenOf(req, ticket)} />
        </>
      )}
      <p>
        <a href="/admin/sans-reponse">{fr.back}</a>
      </p>
    </AdminPage>
  )
}

const ticketOf = async (req: PayloadRequest, id: string): Promise<Ticket | null> => {
  const found = await req.payload.findByID({
    collection: 'tickets',
    id,
    select: {
      reference: true,
      state: true,
      dueAt: true,
      delayedUntil: true,
      organization: true,
      revision: true,
      rubric: true,
      channel: true,
    },
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
  })
  const ticket = found as Ticket | null
  return ticket !== null && isBeforeAnswer(ticket.state) ? ticket : null
}

/** What went to partners about it, the newest first, and whether it arrived. */
const PartnerMails = async ({ req, ticket }: { req: PayloadRequest; ticket: string }) => {
  const kinds = ['partner-question', 'partner-returned', 'partner-reminder']
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: { and: [{ ticket: { equals: ticket } }, { kind: { in: kinds } }] },
    sort: '-createdAt',
    limit: 5,
    depth: 0,
    overrideAccess: false,
    user: req.user,
  })
  if (docs.length === 0) return <p>{fr.noMail}</p>
  return (
    <>
      <h2>{fr.mails}</h2>
      <ul>
        {docs.map(({ id, kind, state, delivery, createdAt, error }) => (
          <li key={id}>
            <a href={`/admin/collections/mails/${id}`}>{MAIL_KIND_LABELS[kind]}</a>
            {`, ${formatDateTime(createdAt)}\u00A0: `}
            {delivery ? DELIVERY_LABELS[delivery] : MAIL_STATE_LABELS[state]}
            {error ? ` (${sayMailError(error)})` : ''}
          </li>
        ))}
      </ul>
    </>
  )
}

const screenOf = async (req: PayloadRequest, ticket: Ticket): Promise<RelaunchScreen> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { _status: { equals: 'published' } },
    select: { name: true, contactEmail: true },
    joins: false,
    depth: 0,
    sort: 'name',
    pagination: false,
    overrideAccess: false,
    user: req.user,
  })
  const partners = await readPartners({ req, ids: docs.map(({ id }) => id) })
  const today = dayOf(new Date())
  const away = new Set(
    partners.filter(({ absences }) => isAwayOn(absences, today)).map(({ id }) => id),
  )
  return {
    id: ticket.id,
    revision: ticket.revision,
    current: idOf(ticket.organization) ?? '',
    canTell: ticket.channel === 'email',
    until: dayOf(new Date(await newPromise({ req, ticket, now: new Date() }))),
    partners: docs.map(({ id, name, contactEmail }) => ({
      id,
      name,
      contact: contactEmail ?? '',
      isAway: away.has(id),
    })),
  }
}
