import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../../admin-page/index.ts'
import { ENTRY as fr } from '../labels.fr.ts'
import { EntryForm } from './EntryForm.tsx'
import './entry.css'

/** « Poser une question pour quelqu’un », for reception and the lead. */
export const EntryView = async (props: AdminViewServerProps) => {
  const { user, payload } = props.initPageResult.req
  const mayEnter = user?.role === 'reception' || user?.role === 'lead'
  const { town, department } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  return (
    <AdminPage view={props} className="entry">
      <h1>{fr.title}</h1>
      {mayEnter ? (
        <>
          <p>{fr.intro}</p>
          <EntryForm town={town} department={department} />
        </>
      ) : (
        <p>{fr.notForThem}</p>
      )}
    </AdminPage>
  )
}
