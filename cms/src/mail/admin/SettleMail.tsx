'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { askServer } from '../../http/browser/index.ts'
import { SETTLE as fr } from '../labels.fr.ts'
import './kept-mail.css'

type Choice = 'again' | 'drop'

/** What a person decides of a mail that was refused, or that may not have left. */
export const SettleMail = ({
  id,
  isRefused,
  choices,
}: {
  id: string
  isRefused: boolean
  choices: Choice[]
}) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const settle = async (choice: Choice) => {
    setBusy(true)
    const found = await post(id, choice)
    setBusy(false)
    setProblem(found)
    if (found === null) router.refresh()
  }
  return (
    <section className="kept-mail">
      <h3>{isRefused ? fr.refused : fr.uncertain}</h3>
      <p>{choices.includes('again') ? fr.help : fr.helpDrop}</p>
      <div className="kept-mail__actions">
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            className={choice === 'again' ? 'own-button' : 'own-button own-button--second'}
            disabled={isBusy}
            onClick={() => void settle(choice)}
          >
            {fr[choice]}
          </button>
        ))}
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  )
}

/** Null once it is settled; else what to tell. */
const post = async (id: string, choice: Choice): Promise<string | null> => {
  const answer = await askServer(`/api/mails/${id}/settle`, { choice })
  return answer.isDone ? null : (answer.message ?? fr.network)
}
