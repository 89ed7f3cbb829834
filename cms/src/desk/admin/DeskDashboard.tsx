import type { ServerProps, Where } from 'payload'
import type { TicketState } from '../workflow.ts'
import { DASHBOARD as fr } from './labels.fr.ts'
import './ticket.css'

type Tile = { label: string; count: number; late: number; href: string }

const stateHref = (state: TicketState) =>
  `/admin/collections/tickets?where[state][equals]=${state}&sort=dueAt`

const SEEN: [TicketState, string][] = [
  ['to_validate', fr.toValidate],
  ['with_lead', fr.toRoute],
  ['undeliverable', fr.undeliverable],
  ['with_partner', fr.withPartner],
  ['to_hand_over', fr.handOver],
]

/** Where every question stands, for the lead; others are told what waits for them in the room above. */
export const DeskDashboard = async ({ payload, user }: ServerProps) => {
  if (user?.role !== 'lead') return null
  const count = async (where: Where) =>
    (await payload.count({ collection: 'tickets', where, overrideAccess: false, user })).totalDocs
  const now = new Date().toISOString()
  const tiles: Tile[] = await Promise.all(
    SEEN.map(async ([state, label]) => ({
      label,
      href: stateHref(state),
      count: await count({ state: { equals: state } }),
      late: await count({ and: [{ state: { equals: state } }, { dueAt: { less_than: now } }] }),
    })),
  )
  const where: Where = { state: { in: ['failed', 'uncertain'] } }
  const { totalDocs } = await payload.count({
    collection: 'mails',
    where,
    overrideAccess: false,
    user,
  })
  const href = '/admin/collections/mails?where[state][in]=failed,uncertain'
  tiles.push({ label: fr.mails, count: totalDocs, late: 0, href })
  const waiting = tiles.filter((tile) => tile.count > 0)
  return (
    <section className="desk-dashboard" aria-labelledby="desk-dashboard">
      <h2 id="desk-dashboard">{fr.title}</h2>
      {waiting.length === 0 ? (
        <p>{fr.empty}</p>
      ) : (
        <ul>
          {waiting.map((tile) => (
            <li key={tile.label}>
              <a href={tile.href}>
                <strong>{tile.count}</strong>
                {tile.label}
                {tile.late > 0 && <span className="is-late">{fr.late(tile.late)}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
