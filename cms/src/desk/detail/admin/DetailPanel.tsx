'use client'
import { useState } from 'react'
import type { Send } from '../../admin/send.ts'
import type { TicketView } from '../../admin/view.ts'
import { Second, TextField } from '../../life/Fields.tsx'
import { DETAIL as fr } from '../labels.fr.ts'

type Props = { view: TicketView; send: Send; isBusy: boolean }

/** A question to the person: thought of by a partner, asked by the lead, answered by hand. */
export const DetailPanel = ({ view, send, isBusy }: Props) => {
  const { detail } = view.life
  const isByHand = view.channel !== 'email'
  const [text, setText] = useState(detail?.isAsked === false ? detail.text : '')
  if (detail?.isAsked === true)
    return <Asked send={send} isBusy={isBusy} detail={detail} isByHand={isByHand} />
  return (
    <details open={detail !== null}>
      <summary>{fr.ask}</summary>
      {detail !== null && (
        <>
          <p>
            <strong>{fr.proposed(detail.by, detail.at)}</strong>
          </p>
          <p>{fr.nothingLeft}</p>
        </>
      )}
      {isByHand && <p className="ticket-desk__notice">{fr.byHand}</p>}
      <TextField
        id="detail-text"
        label={fr.text}
        help={fr.textHelp}
        value={text}
        onChange={setText}
      />
      <Second isBusy={isBusy} onClick={() => void send({ event: 'send_detail', text })}>
        {isByHand ? fr.sendByHand : fr.send}
      </Second>
      {detail !== null && (
        <Second isBusy={isBusy} onClick={() => void send({ event: 'drop_detail' })}>
          {fr.drop}
        </Second>
      )}
    </details>
  )
}

const Asked = ({
  send,
  isBusy,
  detail,
  isByHand,
}: Omit<Props, 'view'> & { detail: { text: string; at: string }; isByHand: boolean }) => {
  const [said, setSaid] = useState('')
  return (
    <section>
      <h3>{fr.title}</h3>
      <p className="ticket-desk__notice">
        {fr.asked(detail.at)} {fr.dueStays}
      </p>
      <div className="ticket-desk__text">{detail.text}</div>
      {isByHand && <p>{fr.byHand}</p>}
      <details open={isByHand}>
        <summary>{fr.noteNow}</summary>
        <TextField id="detail-said" label={fr.note} value={said} onChange={setSaid} />
        <Second isBusy={isBusy} onClick={() => void send({ event: 'note_detail', text: said })}>
          {fr.noteNow}
        </Second>
      </details>
      <Second isBusy={isBusy} onClick={() => void send({ event: 'drop_detail' })}>
        {fr.drop}
      </Second>
    </section>
  )
}
