import type { TicketView } from '../../admin/view.ts'
import type { TicketEvent } from '../../workflow.ts'
import { OWN_DOCUMENTS as fr } from '../labels.fr.ts'
import { JoinDocument } from './JoinDocument.tsx'
import { TakeBack } from './TakeBack.tsx'

/** What a partner with an account joined to its draft, and where it joins more. */
export const OwnDocuments = ({ view, can }: { view: TicketView; can: TicketEvent[] }) => {
  const { documents } = view.life
  return (
    <section>
      {documents.length > 0 && (
        <>
          <h3>{fr.title}</h3>
          <p className="ticket-desk__small">{fr.fate}</p>
          <ul>
            {documents.map(({ id, label, url, hasLeft }) => (
              <li key={id}>
                <a href={url} download>
                  {label}
                </a>{' '}
                {can.includes('take_back_document') && !hasLeft && (
                  <TakeBack url={url} label={label} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {can.includes('attach') && <JoinDocument ticket={view.id} label={fr.join} help={fr.help} />}
    </section>
  )
}
