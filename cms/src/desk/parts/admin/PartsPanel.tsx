'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { askServer } from '../../../http/browser/index.ts'
import { DESK } from '../../admin/labels.fr.ts'
import type { Send } from '../../admin/send.ts'
import type { TicketView } from '../../admin/view.ts'
import type { PartView } from '../../life/view.ts'
import { SUGGESTION } from '../../closing/labels.fr.ts'
import { PARTS as fr } from '../labels.fr.ts'
import { AskPart } from './AskPart.tsx'

type Props = {
  view: TicketView
  isOpen: boolean
  send: Send
  isBusy: boolean
  /** Adds a text to the answer that is being written. */
  insert: (text: string) => void
  onProblem: (problem: string | null) => void
}

/** The parts that several partners give: who was asked, where each stands, and what can be done with it. */
export const PartsPanel = (props: Props) => {
  const { view, isOpen, send, isBusy } = props
  const { parts } = view.life
  if (!isOpen && parts.length === 0) return null
  return (
    <section>
      {parts.length > 0 && (
        <>
          <h3>{fr.title}</h3>
          <ul className="ticket-desk__messages">
            {parts.map((part) => (
              <li key={part.id}>
                <Part {...props} part={part} />
              </li>
            ))}
          </ul>
        </>
      )}
      {isOpen && <AskPart view={view} send={send} isBusy={isBusy} />}
    </section>
  )
}

const Part = ({
  view,
  isOpen,
  send,
  isBusy,
  insert,
  onProblem,
  part,
}: Props & { part: PartView }) => {
  const [isInserted, setInserted] = useState(false)
  const { id, name, state, at, remark, text, reason, isShared } = part
  return (
    <>
      <p>
        <strong>{fr.line({ name, state: fr.states[state], at })}</strong>
      </p>
      {remark !== null && <p className="ticket-desk__small">{remark}</p>}
      {reason !== null && <p>{fr.reason(reason)}</p>}
      {isOpen && part.suggestion !== null && (
        <AskInstead suggestion={part.suggestion} send={send} isBusy={isBusy} />
      )}
      {state === 'asked' && text !== null && <p className="ticket-desk__small">{fr.started}</p>}
      {state !== 'asked' && text !== null && <div className="ticket-desk__text">{text}</div>}
      {isShared && <p className="ticket-desk__small">{fr.shared}</p>}
      {state === 'asked' && part.isBounced && <p className="ticket-desk__remark">{fr.bounced}</p>}
      {isOpen && state === 'asked' && !part.hasLink && (
        <NewLink ticket={view.id} part={id} onProblem={onProblem} />
      )}
      {isOpen && state === 'proposed' && text !== null && (
        <div className="ticket-desk__actions">
          <Second
            isBusy={isBusy}
            onClick={() => {
              insert(text)
              setInserted(true)
            }}
          >
            {fr.insert}
          </Second>
          <Second
            isBusy={isBusy}
            onClick={() => void send({ event: 'share_part', part: id, isShared: !isShared })}
          >
            {isShared ? fr.unshare : fr.share}
          </Second>
        </div>
      )}
      <p role="status">{isInserted ? fr.inserted : ''}</p>
      {isOpen && state === 'proposed' && <SendBack part={id} send={send} isBusy={isBusy} />}
      {isOpen && (state === 'asked' || state === 'proposed') && (
        <details>
          <summary>{fr.withdraw}</summary>
          <p>{fr.withdrawHelp}</p>
          <div className="ticket-desk__actions">
            <Second isBusy={isBusy} onClick={() => void send({ event: 'withdraw_part', part: id })}>
              {fr.withdrawNow}
            </Second>
          </div>
        </details>
      )}
    </>
  )
}

const Second = ({
  isBusy,
  onClick,
  children,
}: {
  isBusy: boolean
  onClick: () => void
  children: string
}) => (
  <button
    type="button"
    className="own-button own-button--second"
    disabled={isBusy}
    onClick={onClick}
  >
    {children}
  </button>
)

const AskInstead = ({
  suggestion: { id, name },
  send,
  isBusy,
}: { suggestion: { id: string; name: string } } & Pick<Props, 'send' | 'isBusy'>) => (
  <>
    <p>{SUGGESTION.line({ by: fr.they, name })}</p>
    <div className="ticket-desk__actions">
      <Second
        isBusy={isBusy}
        onClick={() => void send({ event: 'ask_part', organization: id, remark: '' })}
      >
        {SUGGESTION.acceptPart(name)}
      </Second>
    </div>
  </>
)

const SendBack = ({ part, send, isBusy }: { part: string } & Pick<Props, 'send' | 'isBusy'>) => {
  const [reason, setReason] = useState('')
  const id = `part-back-${part}`
  return (
    <details>
      <summary>{fr.sendBack}</summary>
      <label htmlFor={id}>{fr.sendBackWhat}</label>
      <textarea
        id={id}
        lang="fr"
        rows={3}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
      <div className="ticket-desk__actions">
        <Second isBusy={isBusy} onClick={() => void send({ event: 'return_part', part, reason })}>
          {fr.sendBack}
        </Second>
      </div>
    </details>
  )
}

const NewLink = ({
  ticket,
  part,
  onProblem,
}: { ticket: string; part: string } & Pick<Props, 'onProblem'>) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const post = async () => {
    setBusy(true)
    onProblem(null)
    const answer = await askServer(`/api/tickets/${ticket}/parts/${part}/links`)
    setBusy(false)
    if (!answer.isDone) onProblem(answer.message ?? DESK.networkProblem)
    router.refresh()
  }
  return (
    <>
      <p>{fr.noLink}</p>
      <div className="ticket-desk__actions">
        <Second isBusy={isBusy} onClick={() => void post()}>
          {fr.sendLink}
        </Second>
      </div>
    </>
  )
}
