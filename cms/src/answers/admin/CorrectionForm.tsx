'use client'
import { useState } from 'react'
import { CORRECTIONS_PAGE as fr } from '../corrections/labels.fr.ts'
import { ask } from './ask.ts'

/** The correction of one answer: proposed, completed and approved by the lead, then mailed. */
export const CorrectionForm = ({
  id,
  revision,
  proposal,
}: {
  id: string
  revision: number
  proposal: string
}) => {
  const [text, setText] = useState(proposal)
  const [isBusy, setBusy] = useState(false)
  const [isSent, setSent] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const field = `correction-${id}`

  const send = async () => {
    if (text.includes('…')) {
      setProblem(fr.unfinished)
      return
    }
    setBusy(true)
    setProblem(null)
    const answer = await ask(`/api/tickets/${id}/act`, { event: 'send_correction', revision, text })
    if (answer.isWell) setSent(true)
    else setProblem(answer.message)
    setBusy(false)
  }

  if (isSent)
    return (
      <p role="status" className="public-answer__well">
        {fr.sent}
      </p>
    )
  return (
    <details>
      <summary>{fr.write}</summary>
      <label htmlFor={field}>{fr.text}</label>
      <textarea
        id={field}
        lang="fr"
        rows={8}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
        }}
      />
      {problem !== null && (
        <p className="public-answer__problem" role="alert">
          {problem}
        </p>
      )}
      <div className="public-answer__actions">
        <button type="button" className="own-button" disabled={isBusy} onClick={() => void send()}>
          {fr.send}
        </button>
      </div>
    </details>
  )
}
