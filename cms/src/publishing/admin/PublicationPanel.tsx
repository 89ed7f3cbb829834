import type { ServerProps } from 'payload'
import { env } from '../../env.ts'
import { PANEL as fr } from '../labels.fr.ts'
import { publicationStatus } from '../status.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { PublishButton } from './PublishButton.tsx'
import { panelView } from './view.ts'
import './panel.css'

/** How the public site stands, on the lead's home page. */
export const PublicationPanel = async ({ payload, user }: ServerProps) => {
  if (user?.['role'] !== 'lead') return null
  const status = await publicationStatus(payload)
  const view = panelView({ status, now: new Date() })
  return (
    <section className="publication-panel" aria-labelledby="publication-panel">
      <h2 id="publication-panel">{fr.title}</h2>
      <p className="publication-panel__state" role="status">
        {view.headline}
        {view.pages !== null && (
          <span className="publication-panel__pages">{fr.pages(view.pages)}</span>
        )}
      </p>
      {view.note !== null && <p className="publication-panel__note">{view.note}</p>}
      {view.warning !== null && <p className="publication-panel__problem">{view.warning}</p>}
      {view.refusal !== null && (
        <div className="publication-panel__problem">
          <p>{view.refusal.when}</p>
          <p>{view.refusal.reason}</p>
          {view.refusal.stillLive && <p>{fr.stillLive}</p>}
        </div>
      )}
      {view.behind.map(({ what, reason, meanwhile }) => (
        <div key={what} className="publication-panel__problem">
          <p>{what}</p>
          <p>{reason}</p>
          <p>{meanwhile}</p>
        </div>
      ))}
      <div className="publication-panel__actions">
        <LiveFields>
          <PublishButton isMoving={view.isMoving} />
        </LiveFields>
        <a href={env().SITE_URL}>{fr.see}</a>
        <a href="/admin/collections/publications">{fr.history}</a>
      </div>
    </section>
  )
}
