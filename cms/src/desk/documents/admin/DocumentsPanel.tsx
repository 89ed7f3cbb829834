'use client'
import type { Send } from '../../admin/send.ts'
import type { TicketView } from '../../admin/view.ts'
import type { TicketEvent } from '../../workflow.ts'
import { DOCUMENTS as fr } from '../labels.fr.ts'
import { JoinDocument } from './JoinDocument.tsx'

type Props = {
  view: TicketView
  can: TicketEvent[]
  send: Send
  isBusy: boolean
}

/** The documents that go with the answer: the lead opens each, and leaves out what is not to go. */
export const DocumentsPanel = ({ view, can, send, isBusy }: Props) => {
  const { documents } = view.life
  const mayChoose = can.includes('choose_document')
  if (documents.length === 0 && !mayChoose) return null
  return (
    <section>
      {documents.length > 0 && (
        <>
          <h3>{fr.title}</h3>
          {mayChoose && (
            <p className="ticket-desk__small">{view.channel === 'email' ? fr.help : fr.byHand}</p>
          )}
          <ul className="ticket-desk__messages">
            {documents.map(({ id, label, url, notes, isGiven, isTakenBack }) => (
              <li key={id}>
                {isTakenBack ? (
                  <s>{label}</s>
                ) : (
                  <a href={url} download>
                    {label}
                  </a>
                )}
                {notes.map((note) => (
                  <p key={note} className="ticket-desk__small">
                    {note}
                  </p>
                ))}
                {mayChoose && !isTakenBack ? (
                  <label className="ticket-desk__choice">
                    <input
                      type="checkbox"
                      checked={isGiven}
                      disabled={isBusy}
                      onChange={(event) =>
                        void send({
                          event: 'choose_document',
                          file: id,
                          isGiven: event.target.checked,
                        })
                      }
                    />
                    {fr.keep}
                  </label>
                ) : (
                  !isGiven && !isTakenBack && <p className="ticket-desk__small">{fr.left}</p>
                )}
              </li>
            ))}
          </ul>
          <p className="ticket-desk__small">{fr.logged}</p>
        </>
      )}
      {mayChoose && <JoinDocument ticket={view.id} label={fr.add} help={fr.addHelp} />}
    </section>
  )
}
