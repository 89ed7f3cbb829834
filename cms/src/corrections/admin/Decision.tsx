'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { SCREEN as fr } from '../labels.fr.ts'
import { post } from './post.ts'

type Props = {
  id: string
  revision: number
  /** Words of the button; null: it cannot be accepted any more. */
  accept: string | null
  /** The page says that its contacts are to be checked: accepting may say that they are. */
  isToCheck: boolean
}

/** « Accepter » or « Refuser » with a reason; what is typed stays when the server says no. */
export const Decision = ({ id, revision, accept, isToCheck }: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [reasonId, helpId] = [useId(), useId()]

  const decide = async (decision: object) => {
    setBusy(true)
    const answer = await post(`/api/corrections/${id}/decide`, { ...decision, revision })
    setBusy(false)
    setProblem(answer.isDone ? null : (answer.message ?? fr.network))
    if (answer.isDone) router.refresh()
  }
  return (
    <div className="correction__decision">
      {accept !== null && (
        <div className="correction__acceptance">
          {isToCheck && (
            <>
              <label>
                <input
                  type="checkbox"
                  checked={isChecked}
                  aria-describedby={helpId}
                  onChange={({ target }) => setChecked(target.checked)}
                />{' '}
                {fr.checked}
              </label>
              <p id={helpId} className="correction__help">
                {fr.checkedHelp}
              </p>
            </>
          )}
          <button
            type="button"
            className="own-button"
            disabled={isBusy}
            onClick={() => void decide({ decision: 'accept', isChecked })}
          >
            {accept}
          </button>
        </div>
      )}
      {/* No form of its own: the screen of a document is one already. */}
      <div className="correction__refusal">
        <label htmlFor={reasonId}>{fr.reason}</label>
        <textarea
          id={reasonId}
          lang="fr"
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy}
          onClick={() => void decide({ decision: 'refuse', reason })}
        >
          {fr.refuse}
        </button>
      </div>
      <p role="alert">{problem}</p>
    </div>
  )
}
