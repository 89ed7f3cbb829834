import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin-page/index.ts'
import { shownCounts } from '../counts.ts'
import { COUNTS as fr, placeOf } from '../labels.fr.ts'
import './counts.css'

/** « Chiffres des demandes effacées »: what is left of the questions that are no more. */
export const CountsView = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const shown =
    req.user?.role === 'lead' ? await shownCounts({ payload: req.payload, now: new Date() }) : null
  return (
    <AdminPage view={props} className="counts">
      <h1>{fr.title}</h1>
      {shown === null ? (
        <p>{fr.leadOnly}</p>
      ) : (
        <>
          <p>{fr.intro}</p>
          {shown.waitingMonths > 0 && <p>{fr.waiting(shown.waitingMonths)}</p>}
          {shown.cells.length === 0 ? <p>{fr.empty}</p> : <CountsTable cells={shown.cells} />}
        </>
      )}
    </AdminPage>
  )
}

const CountsTable = ({ cells }: { cells: Awaited<ReturnType<typeof shownCounts>>['cells'] }) => (
  <>
    <p>
      <a className="own-button own-button--second" href="/api/chiffres.csv" download>
        {fr.csv}
      </a>
    </p>
    <table>
      <caption>{fr.caption}</caption>
      <thead>
        <tr>
          {[fr.period, fr.territory, fr.rubric].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          <th scope="col" className="number">
            {fr.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => {
          const { period, territory, rubric } = placeOf(cell)
          return (
            <tr key={[period, territory, rubric].join()}>
              <td>{period}</td>
              <td>{territory}</td>
              <td>{rubric}</td>
              <td className="number">{cell.count}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {fr.total}
          </th>
          <td className="number">{cells.reduce((sum, { count }) => sum + count, 0)}</td>
        </tr>
      </tfoot>
    </table>
  </>
)
