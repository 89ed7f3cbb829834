import type { Payload, UIFieldServerProps } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { PUBLIC_ANSWER as fr } from '../labels.fr.ts'
import { isValidated } from '../validated.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { GapPanel } from './GapPanel.tsx'
import './answers.css'

/** Under a ticket: of what subject without a page it is, and what its answer may become. For the lead. */
export const AfterAnswer = async ({ id, payload, user }: UIFieldServerProps) => {
  if (id === undefined || user['role'] !== 'lead') return null
  const found = { collection: 'tickets', id: String(id), depth: 0, disableErrors: true } as const
  const ticket = await payload.findByID(found)
  if (ticket === null || ticket.erasedAt) return null
  return (
    <section className="after-answer">
      <h3>{fr.section}</h3>
      {isValidated(ticket) && (
        <>
          <p>{fr.openHelp}</p>
          <a
            className="own-button own-button--second"
            href={`/admin/question-publique?demande=${ticket.id}`}
          >
            {fr.open}
          </a>
        </>
      )}
      <LiveFields>
        <GapPanel ticket={ticket.id} {...await gapsOf(payload, ticket)} />
      </LiveFields>
    </section>
  )
}

const gapsOf = async (payload: Payload, { id }: Ticket) => {
  const all = { depth: 0, pagination: false } as const
  const gaps = await payload.find({
    collection: 'contentGaps',
    where: { isDone: { not_equals: true } },
    sort: 'title',
    ...all,
  })
  const where = { ticket: { equals: id } }
  const [mark] = (await payload.find({ collection: 'gapMarks', where, ...all })).docs
  const marked = typeof mark?.gap === 'string' ? mark.gap : (mark?.gap.id ?? '')
  return { gaps: gaps.docs.map((gap) => ({ id: gap.id, title: gap.title })), marked }
}
