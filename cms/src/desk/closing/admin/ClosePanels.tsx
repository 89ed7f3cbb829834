'use client'
import { useState } from 'react'
import type { Send } from '../../admin/send.ts'
import type { TicketView } from '../../admin/view.ts'
import { Second, TextField } from '../../life/Fields.tsx'
import type { TicketEvent } from '../../workflow.ts'
import { CLOSING as fr } from '../labels.fr.ts'
import { CloseTicket } from './CloseTicket.tsx'

type Props = { view: TicketView; can: TicketEvent[]; send: Send; isBusy: boolean }

/** Ways in which a ticket ends, or becomes another number of tickets, without an answer of its own. */
export const ClosePanels = ({ view, can, send, isBusy }: Props) => (
  <>
    {can.includes('merge') && view.life.samePerson.length > 0 && (
      <Merge view={view} send={send} isBusy={isBusy} />
    )}
    {can.includes('split') && view.text !== null && (
      <Split view={view} send={send} isBusy={isBusy} />
    )}
    {can.includes('close') && <CloseTicket view={view} can={can} send={send} isBusy={isBusy} />}
    {can.includes('mark_spam') && (
      <details>
        <summary>{fr.spam}</summary>
        <p>{fr.spamHelp}</p>
        <Second isBusy={isBusy} onClick={() => void send({ event: 'mark_spam' })}>
          {fr.spamNow}
        </Second>
      </details>
    )}
    {view.life.isSpam && can.includes('not_spam') && (
      <Second isBusy={isBusy} onClick={() => void send({ event: 'not_spam' })}>
        {fr.notSpam}
      </Second>
    )}
  </>
)

type Acting = Pick<Props, 'send' | 'isBusy'>

const Merge = ({ view, send, isBusy }: Acting & Pick<Props, 'view'>) => {
  const [into, setInto] = useState('')
  return (
    <details>
      <summary>{fr.merge}</summary>
      <p>{fr.mergeHelp}</p>
      <label htmlFor="merge-into">{fr.mergeInto}</label>
      <select
        id="merge-into"
        value={into}
        onChange={(event) => {
          setInto(event.target.value)
        }}
      >
        <option value="">{fr.choose}</option>
        {view.life.samePerson.map((one) => (
          <option key={one.id} value={one.id}>
            {fr.mergeOption(one)}
          </option>
        ))}
      </select>
      <Second isBusy={isBusy} onClick={() => void send({ event: 'merge', into })}>
        {fr.mergeNow}
      </Second>
    </details>
  )
}

const Split = ({ view, send, isBusy }: Acting & Pick<Props, 'view'>) => {
  const [text, setText] = useState('')
  const [rest, setRest] = useState('')
  const { sentIn } = view.life
  const [left, setLeft] = useState<readonly string[]>([])
  const files = sentIn.map(({ id }) => id).filter((id) => !left.includes(id))
  return (
    <details>
      <summary>{fr.split}</summary>
      <p>{fr.splitHelp}</p>
      <TextField id="split-text" label={fr.splitText} value={text} onChange={setText} />
      <TextField id="split-rest" label={fr.splitRest} value={rest} onChange={setRest} />
      {sentIn.length > 0 && (
        <fieldset>
          <legend>{fr.splitFiles}</legend>
          {sentIn.map(({ id, label }) => (
            <label key={id} className="ticket-desk__choice">
              <input
                type="checkbox"
                checked={!left.includes(id)}
                onChange={({ target }) => {
                  setLeft(target.checked ? left.filter((one) => one !== id) : [...left, id])
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <Second isBusy={isBusy} onClick={() => void send({ event: 'split', text, rest, files })}>
        {fr.splitNow}
      </Second>
    </details>
  )
}
