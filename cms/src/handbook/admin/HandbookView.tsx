import type { AdminViewServerProps } from 'payload'
import { HANDBOOK as fr } from '../labels.fr.ts'
import { handbookOf, PARTS, partAt, SEGMENTS } from '../read.ts'
import { Blocks } from './Blocks.tsx'
import { Frame } from './Frame.tsx'

/** « Mode d’emploi »: one’s own, or another one. */
export const HandbookView = async (props: AdminViewServerProps) => {
  const own = props.initPageResult.req.user?.role ?? 'reception'
  const segments = props.params?.['segments']
  const part = partAt(Array.isArray(segments) ? segments[1] : undefined) ?? own
  const { title, intro, tasks } = await handbookOf(part)
  return (
    <Frame view={props}>
      <h1>
        {fr.title}
        {'\u00A0: '}
        {title}
      </h1>
      <Blocks blocks={intro} />
      <nav aria-label={fr.others} className="handbook__roles">
        {PARTS.map((each) => (
          <a
            key={each}
            href={`/admin/mode-d-emploi/${SEGMENTS[each]}`}
            aria-current={each === part ? 'page' : undefined}
          >
            {fr.parts[each]}
          </a>
        ))}
      </nav>
      <p className="handbook__practise">
        <a href="/admin/mode-d-emploi/exercice">{fr.practise}</a> {fr.practiseHelp}
      </p>
      <nav aria-label={fr.tasks}>
        <ul>
          {tasks.map((task) => (
            <li key={task.id}>
              <a href={`#${task.id}`}>{task.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {tasks.map((task) => (
        <section key={task.id} aria-labelledby={task.id}>
          <h2 id={task.id}>{task.title}</h2>
          <Blocks blocks={task.blocks} />
        </section>
      ))}
    </Frame>
  )
}
