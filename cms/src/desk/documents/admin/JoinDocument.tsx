'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { postForm } from '../../../http/browser/index.ts'
import { DESK } from '../../admin/labels.fr.ts'
import { DOCUMENTS as fr } from '../labels.fr.ts'

/** Joins a document to the ticket. What was refused is said, and the file stays chosen. */
export const JoinDocument = ({
  ticket,
  label,
  help,
}: {
  ticket: string
  label: string
  help: string
}) => {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const join = async () => {
    const body = new FormData()
    const file = input.current?.files?.[0]
    if (file !== undefined) body.set('file', file)
    setBusy(true)
    setProblem(null)
    const answer = await postForm(`/api/tickets/${ticket}/documents`, body)
    setBusy(false)
    if (!answer.isDone) {
      setProblem(answer.message ?? DESK.networkProblem)
      return
    }
    if (input.current !== null) input.current.value = ''
    router.refresh()
  }
  return (
    <details>
      <summary>{label}</summary>
      <p className="ticket-desk__small" id="join-help">
        {help}
      </p>
      <label htmlFor="join-file">{fr.addFile}</label>
      <input
        ref={input}
        id="join-file"
        type="file"
        accept=".pdf,.docx,.odt,.jpg,.jpeg,.png"
        aria-describedby="join-help"
      />
      {problem !== null && (
        <p className="ticket-desk__problem" role="alert">
          {problem}
        </p>
      )}
      <div className="ticket-desk__actions">
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy}
          onClick={() => void join()}
        >
          {isBusy ? DESK.working : fr.addNow}
        </button>
      </div>
    </details>
  )
}
