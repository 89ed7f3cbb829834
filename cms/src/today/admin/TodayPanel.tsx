import { formatDate, paths } from '@infos-droits/shared'
import type { Payload, ServerProps, TypedUser } from 'payload'
import { env } from '../../env.ts'
import { TODAY as fr } from '../labels.fr.ts'
import { tasksFor, type Task } from '../tasks.ts'
import './today.css'

/** « Aujourd’hui »: what waits for the person who is signed in, each line a link to its list. */
export const TodayPanel = async ({ payload, user }: ServerProps) => {
  if (!user) return null
  const tasks = await tasksFor({ payload, user, now: new Date() })
  const urgent = tasks.filter(({ isUrgent }) => isUrgent)
  const later = tasks.filter(({ isUrgent }) => !isUrgent)
  return (
    <section className="today" aria-labelledby="today">
      <h2 id="today">{fr.title}</h2>
      {urgent.length === 0 ? <p>{fr.nothing}</p> : <Tasks tasks={urgent} />}
      {later.length > 0 && (
        <>
          <h3>{fr.later}</h3>
          <Tasks tasks={later} />
        </>
      )}
      {user.role === 'reception' && <ForReception payload={payload} user={user} />}
    </section>
  )
}

const Tasks = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul className="today__tasks">
    {tasks.map(({ label, count, href }) => (
      <li key={href}>
        <a href={href}>
          <strong>{count}</strong> {label}
        </a>
      </li>
    ))}
  </ul>
)

/** The way to desk mode, and what is new on the site. */
const ForReception = async ({ payload, user }: { payload: Payload; user: TypedUser }) => {
  const { SITE_URL } = env()
  const { docs } = await payload.find({
    collection: 'guides',
    depth: 1,
    limit: 5,
    sort: '-updatedAt',
    overrideAccess: false,
    user,
  })
  return (
    <>
      <p>
        <a href={`${SITE_URL}${paths.counter()}`}>{fr.counter}</a> {fr.counterHelp}
      </p>
      <h3>{fr.changes}</h3>
      {docs.length === 0 && <p>{fr.noChange}</p>}
      <ul>
        {docs.map(({ id, title, slug, rubric, updatedAt }) => (
          <li key={id}>
            {typeof rubric === 'string' ? (
              title
            ) : (
              <a href={`${SITE_URL}${paths.guide(rubric.slug, slug)}`}>{title}</a>
            )}{' '}
            ({formatDate(updatedAt)})
          </li>
        ))}
      </ul>
    </>
  )
}
