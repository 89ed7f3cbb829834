'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { askServer } from '../../http/browser/index.ts'
import { bringInSight } from './in-sight.ts'
import { DESK as fr } from './labels.fr.ts'
import type { TicketView } from './view.ts'

type Props = { view: TicketView; onProblem: (problem: string | null) => void }

/** Who can open the question by a mailed link, and how to take that back or give it anew. */
export const LinkPanel = ({ view, onProblem }: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const canSend = view.state === 'with_partner' && view.links.every(({ isOfPart }) => isOfPart)
  if (view.links.length === 0 && !canSend) return null

  const post = async (path: string) => {
    setBusy(true)
    onProblem(null)
    const answer = await askServer(`/api/tickets/${view.id}/links${path}`)
    setBusy(false)
    if (!answer.isDone) onProblem(answer.message ?? fr.networkProblem)
    // The button is gone with what it did.
    else bringInSight(heading.current)
    router.refresh()
  }

  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {fr.links}
      </h3>
      {canSend && (
        <>
          <p>{fr.noLink}</p>
          <div className="ticket-desk__actions">
            <button
              type="button"
              className="own-button own-button--second"
              disabled={isBusy}
              onClick={() => void post('')}
            >
              {fr.sendLink}
            </button>
          </div>
        </>
      )}
      {view.links.map((link) => (
        <div key={link.id} className="ticket-desk__link">
          <p>{fr.link(link)}</p>
          <details>
            <summary>{fr.withdraw}</summary>
            <p>{fr.withdrawHelp}</p>
            <div className="ticket-desk__actions">
              <button
                type="button"
                className="own-button own-button--second"
                disabled={isBusy}
                onClick={() => void post(`/${link.id}/withdraw`)}
              >
                {fr.withdrawNow}
              </button>
            </div>
          </details>
        </div>
      ))}
    </section>
  )
}
