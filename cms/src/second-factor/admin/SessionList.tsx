'use client'
import { formatDateTime } from '@infos-droits/shared'
import type { Session } from '../sessions.ts'
import { SECURITY as fr } from '../labels.fr.ts'

/** Each open session with a button that ends it, and one for all. */
export const SessionList = ({
  sessions,
  onEnd,
}: {
  sessions: Session[]
  onEnd: (session: string | null) => Promise<void>
}) => (
  <>
    <h3>{fr.sessions}</h3>
    {sessions.length === 0 ? (
      <p>{fr.none}</p>
    ) : (
      <ul className="account-security__sessions">
        {sessions.map((session) => {
          const what = `${session.browser ?? fr.unknown}, ${fr.since(formatDateTime(session.since))}`
          return (
            <li key={session.id}>
              <span>
                {what}
                {session.isCurrent && ` (${fr.current})`}
              </span>
              <button
                type="button"
                className="own-button own-button--second"
                aria-label={fr.endOne(what)}
                onClick={() => void onEnd(session.id)}
              >
                {fr.end}
              </button>
            </li>
          )
        })}
      </ul>
    )}
    {sessions.length > 1 && (
      <button
        type="button"
        className="own-button own-button--second"
        onClick={() => void onEnd(null)}
      >
        {fr.endAll}
      </button>
    )}
  </>
)
