'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { askServer } from '../../http/browser/index.ts'
import { TAKE as fr } from '../labels.fr.ts'
import type { ReadMail } from '../read-event.ts'
import './take.css'

/** Shows a mail of which nothing was made, and makes a ticket of it. */
export const TakeButton = ({
  id,
  isDanger,
  seenOn,
}: {
  id: string
  /** It was written to many, with words of danger. */
  isDanger: boolean
  /** When a lead noted that nothing is to be done. */
  seenOn: string | null
}) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [mail, setMail] = useState<ReadMail | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const ask = async <Answer,>(what: 'read' | 'take'): Promise<Answer | null> => {
    setBusy(true)
    const answer = await askServer<Answer>(`/api/mailEvents/${id}/${what}`)
    setBusy(false)
    if (answer.isDone) return answer.body
    setProblem(answer.message ?? fr.network)
    return null
  }
  const read = async () => {
    setMail(await ask<ReadMail>('read'))
  }
  const take = async () => {
    const taken = await ask<{ ticket: string }>('take')
    if (taken !== null) router.push(`/admin/collections/tickets/${taken.ticket}`)
  }
  const see = async () => {
    if ((await askServer(`/api/mailEvents/${id}/seen`)).isDone) router.refresh()
    else setProblem(fr.network)
  }
  return (
    <section className="take-mail">
      <h3>{fr.title}</h3>
      {isDanger && <p role="alert">{fr.danger}</p>}
      <p>{fr.help}</p>
      {mail !== null && (
        <div className="take-mail__words">
          <p>
            {fr.from} {mail.from}
            <br />
            {fr.subject} {mail.subject}
          </p>
          <div className="take-mail__text">{mail.text}</div>
        </div>
      )}
      <div className="take-mail__actions">
        {mail === null && (
          <button
            type="button"
            className="btn btn--style-secondary btn--size-large"
            disabled={isBusy}
            onClick={() => void read()}
          >
            {fr.read}
          </button>
        )}
        <button
          type="button"
          className="btn btn--style-primary btn--size-large"
          disabled={isBusy}
          onClick={() => void take()}
        >
          {fr.take}
        </button>
        {seenOn === null && (
          <button
            type="button"
            className="btn btn--style-secondary btn--size-large"
            disabled={isBusy}
            onClick={() => void see()}
          >
            {fr.seen}
          </button>
        )}
      </div>
      {seenOn !== null && <p role="status">{fr.isSeen(seenOn)}</p>}
      <p className="take-mail__small">{fr.logged}</p>
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  )
}
