'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { GAPS, GAPS_PAGE as fr } from '../gaps/labels.fr.ts'
import type { ProposedGap } from '../gaps/proposed.ts'
import { ask } from './ask.ts'

const RUBRICS: Record<string, string | undefined> = GAPS.rubrics

/** Questions that no guide answers, to be given a subject or put aside. */
export const ProposedGaps = ({ gaps }: { gaps: ProposedGap[] }) => {
  const router = useRouter()
  const [said, setSaid] = useState('')
  const refuse = async (id: string) => {
    const answer = await ask(`/api/contentGaps/refuse/${id}`, {})
    if (answer.isWell) router.refresh()
    else setSaid(answer.message)
  }
  return (
    <section>
      <h2>{fr.proposedTitle}</h2>
      <p>{fr.proposedHelp}</p>
      <ul className="answers-proposed">
        {gaps.map(({ id, reference, received, rubric }) => (
          <li key={id}>
            <span>
              <strong>{reference}</strong>
              {rubric !== null && RUBRICS[rubric] ? `, ${RUBRICS[rubric]}` : ''},{' '}
              {fr.receivedOn(received)}
            </span>
            <span className="after-answer__actions">
              <a
                className="own-button own-button--second"
                href={`/admin/collections/tickets/${id}#gap-subject`}
                aria-label={fr.nameThis(reference)}
              >
                {fr.name}
              </a>{' '}
              <button
                type="button"
                className="own-button own-button--second"
                aria-label={fr.refuseThis(reference)}
                onClick={() => void refuse(id)}
              >
                {fr.refuse}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </section>
  )
}
