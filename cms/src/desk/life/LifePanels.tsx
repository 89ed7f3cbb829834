'use client'
import type { Send } from '../admin/send.ts'
import type { TicketView } from '../admin/view.ts'
import { ClosePanels } from '../closing/admin/ClosePanels.tsx'
import { SUGGESTION } from '../closing/labels.fr.ts'
import { DetailPanel } from '../detail/admin/DetailPanel.tsx'
import { PartsPanel } from '../parts/admin/PartsPanel.tsx'
import type { TicketEvent } from '../workflow.ts'
import { Second } from './Fields.tsx'
import { PartnerWaysOut } from './PartnerWaysOut.tsx'

type Props = {
  view: TicketView
  can: TicketEvent[]
  send: Send
  isBusy: boolean
  insert: (text: string) => void
  onProblem: (problem: string | null) => void
}

/** What can be done with a ticket besides its one draft and its answer. */
export const LifePanels = ({ view, can, send, isBusy, insert, onProblem }: Props) =>
  view.role === 'lead' ? (
    <>
      <Suggestion view={view} can={can} send={send} isBusy={isBusy} />
      <PartsPanel
        view={view}
        isOpen={can.includes('ask_part')}
        send={send}
        isBusy={isBusy}
        insert={insert}
        onProblem={onProblem}
      />
      {can.includes('send_detail') && (
        <DetailPanel key={view.life.detail?.at ?? ''} view={view} send={send} isBusy={isBusy} />
      )}
      <ClosePanels view={view} can={can} send={send} isBusy={isBusy} />
    </>
  ) : view.role === 'partner' ? (
    <PartnerWaysOut view={view} can={can} send={send} isBusy={isBusy} />
  ) : null

/** Another partner was proposed: one click, and it is theirs. */
const Suggestion = ({ view, can, send, isBusy }: Omit<Props, 'insert' | 'onProblem'>) => {
  const { suggestion } = view.life
  if (suggestion === null || !can.includes('route')) return null
  const { id, name, by, reason } = suggestion
  return (
    <section>
      <h3>{SUGGESTION.title}</h3>
      <p>{SUGGESTION.line({ by, name })}</p>
      <div className="ticket-desk__text">{reason}</div>
      <Second isBusy={isBusy} onClick={() => void send({ event: 'route', organization: id })}>
        {SUGGESTION.accept(name)}
      </Second>
    </section>
  )
}
