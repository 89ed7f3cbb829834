import type { UIFieldServerProps } from 'payload'
import { PUBLIC_ANSWER as fr } from '../labels.fr.ts'
import { validatedTicket } from '../validated.ts'
import './answers.css'

/** Under a ticket that was answered: what its answer may become. For the lead. */
export const AfterAnswer = async ({ id, req }: UIFieldServerProps) => {
  const ticket = id === undefined ? null : await validatedTicket({ req, id: String(id) })
  if (ticket === null) return null
  return (
    <section className="after-answer">
      <h3>{fr.section}</h3>
      <p>{fr.openHelp}</p>
      <a
        className="own-button own-button--second"
        href={`/admin/question-publique?demande=${ticket.id}`}
      >
        {fr.open}
      </a>
    </section>
  )
}
