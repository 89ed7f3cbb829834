import { DESK as fr } from './labels.fr.ts'
import type { TicketView } from './view.ts'

/** What happened to a ticket, and the mails about it, folded away. */
export const Trail = ({ view }: { view: TicketView }) => (
  <>
    {view.mails.length > 0 && (
      <details>
        <summary>{fr.mails}</summary>
        <ul>
          {view.mails.map((mail) => (
            <li key={mail.id}>
              <a href={`/admin/collections/mails/${mail.id}`}>{mail.label}</a> : {mail.state} (
              {mail.at}){mail.reports.map(([told, at]) => `, ${told ?? ''} (${at ?? ''})`).join('')}
              {mail.error === null ? '' : ` – ${mail.error}`}
            </li>
          ))}
        </ul>
      </details>
    )}
    {view.history.length > 0 && (
      <details>
        <summary>{fr.history}</summary>
        <ol>
          {view.history.map((entry, index) => (
            <li key={index}>
              {entry.at} : {entry.label} ({entry.by}){entry.note === null ? '' : ` – ${entry.note}`}
            </li>
          ))}
        </ol>
      </details>
    )}
  </>
)
