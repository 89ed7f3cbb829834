'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { askServer } from '../../http/browser/index.ts'
import type { HELD } from '../held.ts'
import { SEEN as fr } from '../labels.fr.ts'
import './take.css'

/** One button for each kind of held mails that nobody has looked at. */
export const SeenAll = ({
  held,
}: {
  held: { outcome: (typeof HELD)[number]; count: number }[]
}) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const note = async (outcome: string) => {
    setBusy(true)
    const answer = await askServer('/api/mailEvents/seen', { outcome })
    setBusy(false)
    setProblem(answer.isDone ? null : (answer.message ?? fr.network))
    if (answer.isDone) router.refresh()
  }
  return (
    <div className="take-mail__actions take-mail__above">
      {held.map(({ outcome, count }) => (
        <button
          key={outcome}
          type="button"
          className="own-button own-button--second"
          disabled={isBusy}
          onClick={() => void note(outcome)}
        >
          {fr.all[outcome](count)}
        </button>
      ))}
      <p className="take-mail__small">{fr.allHelp}</p>
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  )
}
