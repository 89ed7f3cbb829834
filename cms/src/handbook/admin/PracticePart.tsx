import type { ReactNode } from 'react'
import { PRACTICE as fr } from '../labels.fr.ts'

export type Outcome = keyof typeof fr.would

/** The made-up question for one role, and what its last button would do. */
export const PracticePart = ({
  title,
  outcome,
  children,
}: {
  title: string
  outcome: Outcome | null
  children: ReactNode
}) => (
  <section className="practice" aria-label={`${fr.mark}, ${title}`}>
    <p className="practice__mark">{fr.mark}</p>
    <h2>{title}</h2>
    <h3>{fr.question}</h3>
    <blockquote>{fr.questionText}</blockquote>
    {children}
    <div role="status">
      {outcome !== null && (
        <div className="practice__would">
          <h3>{fr.wouldTitle}</h3>
          <p>{fr.would[outcome]}</p>
        </div>
      )}
    </div>
  </section>
)
