'use client'
import { useRef, useState } from 'react'
import { DESK as fr } from './labels.fr.ts'
import type { Send } from './send.ts'
import type { TicketView } from './view.ts'

type Props = { view: TicketView; send: Send; isBusy: boolean }

/** The lead hides more of a question than the machine did, before or while a partner reads it. */
export const MaskPanel = ({ view, send, isBusy }: Props) => {
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(view.masked ?? '')
  if (view.masked === null || view.isErased) return null

  const hide = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {}
    if (to > from) setText(`${text.slice(0, from)}${fr.masks}${text.slice(to)}`)
    area.current?.focus()
  }

  return (
    <details>
      <summary>{fr.events.mask}</summary>
      <p id="ticket-mask-help">{fr.maskHelp}</p>
      <label htmlFor="ticket-mask">{fr.maskText}</label>
      <textarea
        id="ticket-mask"
        ref={area}
        lang="fr"
        rows={8}
        aria-describedby="ticket-mask-help"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
        }}
      />
      <div className="ticket-desk__actions">
        <button type="button" className="own-button own-button--second" onClick={hide}>
          {fr.maskWords}
        </button>
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy || text === view.masked}
          onClick={() => void send({ event: 'mask', masked: text })}
        >
          {fr.saveMask}
        </button>
      </div>
    </details>
  )
}
