'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { possibleEvents, type TicketEvent } from '../workflow.ts'
import { ContactPanel } from './ContactPanel.tsx'
import { ErasePanel } from './ErasePanel.tsx'
import { DESK as fr } from './labels.fr.ts'
import { SideActions } from './SideActions.tsx'
import { Trail } from './Trail.tsx'
import type { TicketView } from './view.ts'
import './ticket.css'

export type Send = (action: { event: TicketEvent } & Record<string, unknown>) => Promise<void>

/** The working part of a ticket's screen, in the browser. */
export const TicketWork = ({ view }: { view: TicketView }) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const can = view.isErased ? [] : possibleEvents(view.state, view.role)

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
      if (response.ok) router.refresh()
      else setProblem(await messageFrom(response))
    } catch {
      setProblem(fr.networkProblem)
    } finally {
      setBusy(false)
    }
  }

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
      {view.remark !== null && view.state === 'with_partner' && (
        <Text title={fr.remark} text={view.remark} />
      )}
      {view.role === 'lead' && <Draft view={view} />}
      {(can.includes('propose') || can.includes('validate')) && (
        <Writing view={view} send={send} isBusy={isBusy} />
      )}
      {problem !== null && (
        <p className="ticket-desk__problem" role="alert">
          {problem}
        </p>
      )}
      {view.answer !== null && view.role === 'lead' && (
        <Text
          title={fr.sentAnswer}
          text={view.answer.text}
          by={fr.by(view.answer.by, view.answer.at)}
        />
      )}
      {view.role !== 'partner' && !view.isErased && <ContactPanel view={view} />}
      <SideActions view={view} can={can} send={send} isBusy={isBusy} />
      {view.role === 'lead' && !view.isErased && <ErasePanel id={view.id} onProblem={setProblem} />}
      <Trail view={view} />
    </div>
  )
}

const messageFrom = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null)
  if (body !== null && typeof body === 'object' && 'message' in body) return String(body.message)
  return fr.networkProblem
}

const Text = ({ title, text, by }: { title: string; text: string; by?: string }) => (
  <section>
    <h3>{title}</h3>
    <div className="ticket-desk__text">{text}</div>
    {by !== undefined && <p className="ticket-desk__small">{by}</p>}
  </section>
)

const Question = ({ view }: { view: TicketView }) => {
  const asked = view.text ?? view.masked
  if (asked === null) return null
  const isMasked = view.text !== null && view.masked !== null && view.text !== view.masked
  return (
    <>
      <Text title={fr.question} text={asked} />
      {isMasked && (
        <details>
          <summary>{fr.masked}</summary>
          <div className="ticket-desk__text">{view.masked}</div>
        </details>
      )}
      {view.guides.length > 0 && (
        <section>
          <h3>{fr.guides}</h3>
          <ul>
            {view.guides.map((guide) => (
              <li key={guide.url}>
                <a href={guide.url} target="_blank" rel="noreferrer">
                  {guide.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Draft = ({ view }: { view: TicketView }) => {
  if (view.draft === null)
    return view.state === 'with_partner' ? <p className="ticket-desk__small">{fr.noDraft}</p> : null
  return <Text title={fr.draft} text={view.draft.text} by={fr.by(view.draft.by, view.draft.at)} />
}

const Writing = ({ view, send, isBusy }: { view: TicketView; send: Send; isBusy: boolean }) => {
  const [text, setText] = useState(view.draft?.text ?? '')
  const isLead = view.role === 'lead'
  const isMail = view.channel === 'email'
  return (
    <section>
      <label htmlFor="ticket-answer">
        <h3>{isLead ? fr.answer : fr.partnerDraft}</h3>
      </label>
      <p className="ticket-desk__small">
        {isLead && view.draft !== null ? `${fr.answerFromDraft} ` : ''}
        {isLead ? fr.answerHelp : ''}
      </p>
      <textarea
        id="ticket-answer"
        lang="fr"
        rows={14}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
        }}
      />
      <div className="ticket-desk__actions">
        {isLead ? (
          <button
            type="button"
            disabled={isBusy}
            onClick={() => void send({ event: 'validate', text })}
          >
            {isBusy ? fr.working : isMail ? fr.events.validate : fr.events.validateHandOver}
          </button>
        ) : (
          <>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => void send({ event: 'propose', text })}
            >
              {isBusy ? fr.working : fr.events.propose}
            </button>
            <button
              type="button"
              className="ticket-desk__second"
              disabled={isBusy}
              onClick={() => void send({ event: 'save_draft', text })}
            >
              {fr.events.save_draft}
            </button>
          </>
        )}
      </div>
    </section>
  )
}
