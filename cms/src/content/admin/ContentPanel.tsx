import type { ServerProps } from 'payload'
import { CONTENT_PANEL as fr } from '../labels.fr.ts'
import { contentCounts } from './counts.ts'
import './panel.css'

/** The state of the content, on the lead's home page. */
export const ContentPanel = async ({ payload, user }: ServerProps) => {
  if (user?.['role'] !== 'lead') return null
  const tiles = await contentCounts(payload)
  return (
    <section className="content-panel" aria-labelledby="content-panel">
      <h2 id="content-panel">{fr.title}</h2>
      <ul>
        {tiles.map(({ label, count, href }) => (
          <li key={label}>
            <a href={href}>
              <strong>{count}</strong> {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
