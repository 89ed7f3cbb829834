'use client'
import type { Send } from '../../admin/send.ts'
import type { TicketView } from '../../admin/view.ts'
import type { TicketEvent } from '../../workflow.ts'
import { SHOWN as fr } from '../labels.fr.ts'

type Props = { view: TicketView; can: TicketEvent[]; send: Send; isBusy: boolean }

/** What the person sent in: the lead says of each whether the partner sees it, who then opens it here. */
export const SentIn = ({ view, can, send, isBusy }: Props) => {
  const { sentIn, heldBack } = view.life
  const isLead = view.role === 'lead'
  const untold = heldBack > 0 && <p className="ticket-desk__small">{fr.heldBack(heldBack)}</p>
  if (sentIn.length === 0) return untold
  if (isLead && !can.includes('show_file')) return null
  return (
    <section>
      <h3>{isLead ? fr.title : fr.toPartner}</h3>
      {untold}
      <p className="ticket-desk__small">{isLead ? fr.warning : fr.toPartnerHelp}</p>
      <ul className="ticket-desk__messages">
        {sentIn.map(({ id, label, url, isShown }) => (
          <li key={id}>
            <a
              href={url}
              {...(isLead ? { download: true } : { target: '_blank', rel: 'noreferrer' })}
            >
              {label}
            </a>
            {isLead && (
              <label className="ticket-desk__choice">
                <input
                  type="checkbox"
                  checked={isShown}
                  disabled={isBusy}
                  onChange={(event) =>
                    void send({ event: 'show_file', file: id, isShown: event.target.checked })
                  }
                />
                {fr.show}
              </label>
            )}
          </li>
        ))}
      </ul>
      {isLead && <p className="ticket-desk__small">{fr.withdrawn}</p>}
    </section>
  )
}
