'use client'
import { useState } from 'react'
import { askServer, LiveFields } from '../../http/browser/index.ts'
import { ACCESS_LOG } from '../labels.fr.ts'

const fr = ACCESS_LOG.known

/** « J’en prends acte »: of what the page that is read tells, and of nothing that came since. */
export const GapButton = ({ upTo }: { upTo: number }) => {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const note = async () => {
    setBusy(true)
    const answer = await askServer('/api/accessLog/known-gaps', { upTo })
    setBusy(false)
    setProblem(answer.isDone ? null : (answer.message ?? fr.network))
    if (answer.isDone) window.location.reload()
  }
  return (
    <LiveFields>
      <button
        type="button"
        className="own-button own-button--second"
        disabled={isBusy}
        onClick={() => void note()}
      >
        {fr.button}
      </button>
      <p>{fr.help}</p>
      {problem !== null && <p role="alert">{problem}</p>}
    </LiveFields>
  )
}
