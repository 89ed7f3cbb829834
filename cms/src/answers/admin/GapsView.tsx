import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin-page/index.ts'
import { countGaps, type GapCount } from '../gaps/count.ts'
import { GAPS_PAGE as fr } from '../gaps/labels.fr.ts'
import { proposedGaps } from '../gaps/proposed.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { ProposedGaps } from './ProposedGaps.tsx'
import './answers.css'

/** « Contenus à créer »: what people ask and no page answers, with how many. */
export const GapsView = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const isLead = req.user?.role === 'lead'
  const gaps = isLead ? await countGaps(req.payload) : null
  const proposed = isLead ? await proposedGaps(req.payload) : []
  return (
    <AdminPage view={props} className="public-answer">
      <h1>{fr.title}</h1>
      {gaps === null ? (
        <p>{fr.leadOnly}</p>
      ) : (
        <>
          <p>{fr.intro}</p>
          <p>
            <a href="/admin/collections/contentGaps">{fr.keep}</a>
          </p>
          {proposed.length > 0 && (
            <LiveFields>
              <ProposedGaps gaps={proposed} />
            </LiveFields>
          )}
          {proposed.length > 0 && <h2>{fr.subjects}</h2>}
          {gaps.length === 0 ? <p>{fr.empty}</p> : <GapTable gaps={gaps} />}
        </>
      )}
    </AdminPage>
  )
}

const GapTable = ({ gaps }: { gaps: GapCount[] }) => (
  <table className="answers-table">
    <thead>
      <tr>
        {[fr.subject, fr.now, fr.erased].map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {gaps.map(({ id, title, tickets, erased }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/admin/collections/contentGaps/${id}`}>{title}</a>
          </th>
          <td>
            {tickets.length}{' '}
            {tickets.map((ticket) => (
              <a key={ticket.id} href={`/admin/collections/tickets/${ticket.id}`}>
                {ticket.reference}
              </a>
            ))}
          </td>
          <td>{erased ?? fr.few}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
