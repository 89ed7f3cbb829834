'use client'
import { useState } from 'react'
import type { Send } from '../../admin/send.ts'
import type { TicketView } from '../../admin/view.ts'
import { Second, TextField } from '../../life/Fields.tsx'
import type { TicketEvent } from '../../workflow.ts'
import { CLOSING as fr } from '../labels.fr.ts'

type Props = { view: TicketView; can: TicketEvent[]; send: Send; isBusy: boolean }

/** « Clore sans réponse »: with words that the person gets, or without a word to them. */
export const CloseTicket = ({ view, can, send, isBusy }: Props) => {
  const canTell = can.includes('close_with_word') && view.channel === 'email'
  const [isTold, setTold] = useState(canTell)
  return (
    <details>
      <summary>{fr.close}</summary>
      {canTell && (
        <fieldset className="ticket-desk__close">
          <legend>{fr.closeHow}</legend>
          {([true, false] as const).map((told) => (
            <label key={String(told)}>
              <input
                type="radio"
                name="close-how"
                checked={isTold === told}
                onChange={() => {
                  setTold(told)
                }}
              />{' '}
              {told ? fr.closeTold : fr.closeSilent}
            </label>
          ))}
        </fieldset>
      )}
      {canTell && isTold ? (
        <WithWord send={send} isBusy={isBusy} />
      ) : (
        <Silent send={send} isBusy={isBusy} />
      )}
    </details>
  )
}

type Acting = Pick<Props, 'send' | 'isBusy'>

const WithWord = ({ send, isBusy }: Acting) => {
  const [text, setText] = useState('')
  return (
    <>
      <p>{fr.closeHelp}</p>
      <label htmlFor="close-ready">{fr.ready}</label>
      <select
        id="close-ready"
        value=""
        onChange={(event) => {
          const ready = fr.reasons.find(({ label }) => label === event.target.value)
          if (ready !== undefined) setText(ready.text)
        }}
      >
        <option value="">{fr.choose}</option>
        {fr.reasons.map(({ label }) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
      </select>
      <TextField id="close-word" label={fr.text} value={text} onChange={setText} />
      <Second isBusy={isBusy} onClick={() => void send({ event: 'close_with_word', text })}>
        {fr.closeNow}
      </Second>
    </>
  )
}

const Silent = ({ send, isBusy }: Acting) => {
  const [reason, setReason] = useState('')
  return (
    <>
      <p>{fr.silentHelp}</p>
      <label htmlFor="close-reason">{fr.silentReason}</label>
      <input
        id="close-reason"
        type="text"
        lang="fr"
        autoComplete="off"
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
      <Second isBusy={isBusy} onClick={() => void send({ event: 'close', reason })}>
        {fr.closeSilentNow}
      </Second>
    </>
  )
}
