'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { askServer } from '../../../http/browser/index.ts'
import { DESK } from '../../admin/labels.fr.ts'
import { OWN_DOCUMENTS as fr } from '../labels.fr.ts'

/** Takes one document back, before an answer has left with it. */
export const TakeBack = ({ url, label }: { url: string; label: string }) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const takeBack = async () => {
    setBusy(true)
    const answer = await askServer(`${url}/take-back`)
    setBusy(false)
    if (answer.isDone) router.refresh()
    else setProblem(answer.message ?? DESK.networkProblem)
  }
  return (
    <>
      <button
        type="button"
        className="own-button own-button--second"
        aria-label={fr.takeBackWhat(label)}
        disabled={isBusy}
        onClick={() => void takeBack()}
      >
        {fr.takeBack}
      </button>
      {problem !== null && (
        <p className="ticket-desk__problem" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
