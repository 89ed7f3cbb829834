import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin-page/index.ts'
import { PERSON as fr } from '../labels.fr.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { PersonSearch } from './PersonSearch.tsx'
import './person.css'

/** « Données d’une personne »: a copy, or an erasure, for the lead. */
export const PersonView = (props: AdminViewServerProps) => (
  <AdminPage view={props} className="person">
    <h1>{fr.title}</h1>
    {props.initPageResult.req.user?.role === 'lead' ? (
      <>
        <p>{fr.intro}</p>
        <LiveFields>
          <PersonSearch />
        </LiveFields>
        <p>
          <a href="/admin/registre">{fr.register}</a>
        </p>
      </>
    ) : (
      <p>{fr.leadOnly}</p>
    )}
  </AdminPage>
)
