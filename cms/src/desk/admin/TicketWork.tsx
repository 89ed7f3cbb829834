'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { EVENT_LABELS } from '../labels.fr.ts'
import { possibleEvents, type TicketEvent } from '../workflow.ts'
import { ContactPanel } from './ContactPanel.tsx'
import { ErasePanel } from './ErasePanel.tsx'
import { DESK as fr } from './labels.fr.ts'
import { LifePanels } from '../life/LifePanels.tsx'
import { LinkPanel } from './LinkPanel.tsx'
import { problemFrom, type Problem } from './problem.ts'
import type { Send } from './send.ts'
import { Messages } from './Messages.tsx'
import { SideActions } from './SideActions.tsx'
import { Draft, OwnDraft, Question, Text, Writing } from './TicketParts.tsx'
import { Trail } from './Trail.tsx'
import type { TicketView } from './view.ts'
import './ticket.css'

/** The working part of a ticket's screen, in the browser. What is typed stays, whatever happens. */
export const TicketWork = ({ view }: { view: TicketView }) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [text, setText] = useState(view.draft?.text ?? '')
  const [isOpened, setOpened] = useState(view.isAnswerOpened)
  const can = view.isErased ? [] : possibleEvents(view.state, view.role)

  const tell = (message: string | null) => {
    setProblem(message === null ? null : { code: '', message })
  }

  const send: Send = async (action) => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    try {
      const response = await fetch(`/api/tickets/${view.id}/act`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...action, revision: view.revision }),
      })
      if (!response.ok) {
        const found = await problemFrom(response)
        setProblem(found)
        // What someone else changed is shown beside what is typed here.
        if (found.code === CHANGED) router.refresh()
      } else if (isGoneAfter(action.event, view)) {
        toast.success(EVENT_LABELS[action.event])
        router.push('/admin/collections/tickets')
      } else router.refresh()
    } catch {
      setProblem({ code: '', message: fr.networkProblem })
    } finally {
      setBusy(false)
    }
  }

  const canWrite = can.includes('propose') || can.includes('validate')
  const isNewer = problem?.code === CHANGED && view.draft !== null && view.draft.text !== text
  return (
    <div className="ticket-desk">
      {view.isLate && <p className="ticket-desk__late">{fr.late}</p>}
      <dl className="ticket-desk__facts">
        {view.facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.isKept && <p className="ticket-desk__notice">{fr.kept}</p>}
      <Question view={view} />
      <Messages view={view} />
      {view.remark !== null && view.state === 'with_partner' && (
        <Text title={fr.remark} text={view.remark} />
      )}
      {view.role === 'lead' ? <Draft view={view} /> : <OwnDraft view={view} isShown={!canWrite} />}
      {canWrite && (
        <Writing view={view} text={text} setText={setText} send={send} isBusy={isBusy} />
      )}
      {problem !== null && (
        <p className="ticket-desk__problem" role="alert">
          {problem.message}
        </p>
      )}
      {isNewer && view.role === 'partner' && (
        <Text title={fr.newer} text={view.draft?.text ?? ''} />
      )}
      {view.answer !== null && view.role === 'lead' && (
        <Text
          title={fr.sentAnswer}
          text={view.answer.text}
          by={fr.by(view.answer.by, view.answer.at)}
        />
      )}
      {view.role !== 'partner' && !view.isErased && (
        <ContactPanel
          view={view}
          onOpened={() => {
            setOpened(true)
          }}
        />
      )}
      {!view.isErased && (
        <LifePanels
          view={view}
          can={can}
          send={send}
          isBusy={isBusy}
          insert={(more) => {
            setText((typed) => (typed.trim() === '' ? more : `${typed.trimEnd()}\n\n${more}`))
          }}
          onProblem={tell}
        />
      )}
      <SideActions view={view} can={can} send={send} isBusy={isBusy} isOpened={isOpened} />
      {view.role === 'lead' && !view.isErased && (
        <>
          <LinkPanel view={view} onProblem={tell} />
          <ErasePanel id={view.id} onProblem={tell} />
        </>
      )}
      <Trail view={view} />
    </div>
  )
}

const CHANGED = 'ticket.changed'

/** After these the ticket is no longer for the eyes of who did it. */
const isGoneAfter = (event: TicketEvent, { role }: TicketView): boolean =>
  event === 'hand_back' || (event === 'handed_over' && role === 'reception')
