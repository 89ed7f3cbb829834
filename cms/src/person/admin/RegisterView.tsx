import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin-page/index.ts'
import { REGISTER as fr, PERSON } from '../labels.fr.ts'
import { registerEntry } from '../register.fr.ts'
import './person.css'

/** « Registre des traitements »: the entry as the settings make it, to print or copy. */
export const RegisterView = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const isLead = req.user?.role === 'lead'
  const settings = isLead ? await req.payload.findGlobal({ slug: 'settings', depth: 0 }) : null
  return (
    <AdminPage view={props} className="person">
      <h1>{fr.title}</h1>
      {settings === null ? (
        <p>{PERSON.leadOnly}</p>
      ) : (
        <>
          <p>{fr.intro}</p>
          {registerEntry(settings).map(({ title, lines }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </AdminPage>
  )
}
