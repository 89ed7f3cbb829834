import { formatDate, paths } from '@infos-droits/shared'
import type { Payload, ServerProps, TypedUser } from 'payload'
import { env } from '../../env.ts'
import { TODAY as fr } from '../labels.fr.ts'
import { tasksFor, type Task } from '../tasks.ts'
import { ForPartner } from './ForPartner.tsx'
import { Learn } from './Learn.tsx'
import './today.css'

/** « Aujourd’hui »: what waits for the person who is signed in, each line a link to its list. */
export const TodayPanel = async ({ payload, user }: ServerProps) => {
  if (!user) return null
  const tasks = await tasksFor({ payload, user, now: new Date() })
  const now = tasks.filter(({ when }) => when === 'now')
  return (
    <section className="today" aria-labelledby="today">
      <h1 id="today">{fr.title}</h1>
      {now.length === 0 ? (
        <p>{user.role === 'partner' ? fr.quietPartner : fr.nothing}</p>
      ) : (
        <Tasks tasks={now} />
      )}
      <Group title={fr.later} tasks={tasks.filter(({ when }) => when === 'later')} />
      <Group title={fr.underWay} tasks={tasks.filter(({ when }) => when === 'under-way')} />
      {user.role === 'partner' && <ForPartner payload={payload} user={user} />}
      {user.role === 'reception' && <ForReception payload={payload} user={user} />}
    </section>
  )
}

const Group = ({ title, tasks }: { title: string; tasks: readonly Task[] }) =>
  tasks.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <Tasks tasks={tasks} />
    </>
  )

const Tasks = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul className="today__tasks">
    {tasks.map(({ label, count, href }) => (
      <li key={label}>
        <a href={href}>
          <strong>{count}</strong> {label}
        </a>
      </li>
    ))}
  </ul>
)

/** The way to desk mode, what is new on the site, and where to learn. */
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
        <a href="/admin/question-pour-quelqu-un">{fr.entry}</a> {fr.entryHelp}
      </p>
      <p>
        <a href={`${SITE_URL}${paths.counter()}`}>{fr.counter}</a> {fr.counterHelp}
      </p>
      <h2>{fr.changes}</h2>
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
      <Learn />
    </>
  )
}
