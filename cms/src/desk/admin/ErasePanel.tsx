'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { askServer } from '../../http/browser/index.ts'
import { DESK as fr } from './labels.fr.ts'

/** Erases a ticket at the wish of the person; folded away, with what it means before the button. */
export const ErasePanel = ({
  id,
  onProblem,
}: {
  id: string
  onProblem: (problem: string | null) => void
}) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)

  const erase = async () => {
    setBusy(true)
    onProblem(null)
    const answer = await askServer(`/api/tickets/${id}/erase`)
    setBusy(false)
    if (answer.isDone) router.refresh()
    else onProblem(answer.message ?? fr.networkProblem)
  }

  return (
    <details>
      <summary>{fr.erase}</summary>
      <p>{fr.eraseHelp}</p>
      <div className="ticket-desk__actions">
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy}
          onClick={() => void erase()}
        >
          {fr.eraseNow}
        </button>
      </div>
    </details>
  )
}
