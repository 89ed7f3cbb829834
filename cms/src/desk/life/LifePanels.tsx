'use client'
import type { Send } from '../admin/send.ts'
import { Text } from '../admin/TicketParts.tsx'
import type { TicketView } from '../admin/view.ts'
import { PartsPanel } from '../parts/admin/PartsPanel.tsx'
import { PARTS } from '../parts/labels.fr.ts'
import type { TicketEvent } from '../workflow.ts'

type Props = {
  view: TicketView
  can: TicketEvent[]
  send: Send
  isBusy: boolean
  insert: (text: string) => void
  onProblem: (problem: string | null) => void
}

/** What goes on around a ticket besides its one draft and its answer. */
export const LifePanels = ({ view, can, send, isBusy, insert, onProblem }: Props) => (
  <>
    {view.life.others.map(({ name, text }) => (
      <Text key={name} title={PARTS.others} text={text} by={name} />
    ))}
    {view.role === 'lead' && (
      <PartsPanel
        view={view}
        isOpen={can.includes('ask_part')}
        send={send}
        isBusy={isBusy}
        insert={insert}
        onProblem={onProblem}
      />
    )}
  </>
)
