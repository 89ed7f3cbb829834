import { formatDate } from '@infos-droits/shared'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { AdminPage } from '../../../admin-page/index.ts'
import { idOf } from '../../actor.ts'
import { STATE_LABELS } from '../../labels.fr.ts'
import { UNANSWERED as fr } from '../../time/labels.fr.ts'
import { readUnanswered, type UnansweredRow } from '../../time/unanswered.ts'
import { isBeforeAnswer, type TicketState } from '../../workflow.ts'
import './time.css'

/** « Sans réponse »: what is late, and what nobody will answer as things stand. */
export const UnansweredView = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const isLead = req.user?.role === 'lead'
  const rows = isLead ? await readUnanswered({ req, now: new Date() }) : []
  const names = isLead ? await namesOf(req, rows) : new Map<string, string>()
  return (
    <AdminPage view={props} className="desk-time">
      <h1>{fr.title}</h1>
      {isLead ? (
        <>
          <p>{fr.intro}</p>
          {rows.length === 0 ? (
            <p className="desk-time__good">{fr.none}</p>
          ) : (
            <>
              <p>{fr.count(rows.length)}</p>
              <Kept count={rows.filter(isKept).length} />
              <Rows rows={rows} names={names} />
            </>
          )}
        </>
      ) : (
        <p>{fr.leadOnly}</p>
      )}
    </AdminPage>
  )
}

const namesOf = async (
  req: PayloadRequest,
  rows: readonly UnansweredRow[],
): Promise<Map<string, string>> => {
  const ids = rows.flatMap(({ organization }) => idOf(organization) ?? [])
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { in: ids } },
    select: { name: true },
    joins: false,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

const isKept = ({ reasons }: UnansweredRow): boolean => reasons.includes('kept')

/** What no clock erases is said once, with what ends it. */
const Kept = ({ count }: { count: number }) =>
  count > 0 && (
    <section className="desk-time__kept">
      <h2>{fr.keptTitle}</h2>
      <p>{fr.kept(count)}</p>
      <p>{fr.keptWhy}</p>
    </section>
  )

/** Of the states in which a question is open. */
const keptDo: Partial<Record<TicketState, string>> = fr.keptDo

const HEADS = [fr.reference, fr.why, fr.state, fr.partner, fr.due, fr.toDo]

const Rows = ({
  rows,
  names,
}: {
  rows: readonly UnansweredRow[]
  names: ReadonlyMap<string, string>
}) => (
  <table className="desk-time__table">
    <thead>
      <tr>
        {HEADS.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => {
        const { id, reference, reasons, state, organization, dueAt, delayedUntil } = row
        return (
          <tr key={id}>
            <th scope="row">{reference}</th>
            <td data-head={fr.why}>{reasons.map((reason) => fr.reasons[reason]).join(', ')}</td>
            <td data-head={fr.state}>{STATE_LABELS[state]}</td>
            <td data-head={fr.partner}>{names.get(idOf(organization) ?? '') ?? '–'}</td>
            <td data-head={fr.due}>
              {formatDate(dueAt)}
              {delayedUntil && (
                <>
                  <br />
                  {fr.told(formatDate(delayedUntil))}
                </>
              )}
            </td>
            <td data-head={fr.toDo}>
              <a href={`/admin/collections/tickets/${id}`} aria-label={fr.openThis(reference)}>
                {fr.open}
              </a>
              {isBeforeAnswer(state) && (
                <>
                  {' · '}
                  <a href={`/admin/relancer?demande=${id}`} aria-label={fr.relaunchThis(reference)}>
                    {fr.relaunch}
                  </a>
                </>
              )}
              {isKept(row) && <p className="desk-time__do">{keptDo[state]}</p>}
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)
