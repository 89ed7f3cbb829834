import type { UIFieldServerProps } from 'payload'
import { USED_BY as fr } from '../labels.fr.ts'
import { usersOf, type Used } from '../users-of.ts'
import './used-by.css'

/** The list of what names this document; nothing while it is not saved. */
export const UsedBy = async ({ collectionSlug, id, req }: UIFieldServerProps) => {
  if (id === undefined) return null
  const users = await usersOf({ collection: collectionSlug as Used, id: String(id), req })
  return (
    <section className="used-by" aria-label={fr.title}>
      <h2>{fr.title}</h2>
      <p>{users.length === 0 ? fr.none : fr.count(users.length)}</p>
      <ul>
        {users.map(({ key, title, kind, state, href }) => (
          <li key={key}>
            <a href={href}>{title}</a> <span>{state === '' ? kind : `${kind}, ${state}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
