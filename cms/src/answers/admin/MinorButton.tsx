'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CORRECTIONS_PAGE as fr } from '../corrections/labels.fr.ts'
import { ask } from './ask.ts'

/** « Changement sans importance »: these answers leave the list. */
export const MinorButton = ({ pages, tickets }: { pages: string[]; tickets: string[] }) => {
  const router = useRouter()
  const [said, setSaid] = useState('')
  const dismiss = async () => {
    const answer = await ask('/api/answerLinks/dismiss', { pages, tickets })
    if (answer.isWell) router.refresh()
    else setSaid(answer.message)
  }
  return (
    <>
      <button
        type="button"
        className="own-button own-button--second"
        onClick={() => void dismiss()}
      >
        {fr.minor}
      </button>
      <p className="public-answer__help">{fr.minorHelp}</p>
      <p role="status">{said}</p>
    </>
  )
}
