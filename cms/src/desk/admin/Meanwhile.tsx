import { VALIDATION as fr } from './validation.fr.ts'
import type { TicketView } from './view.ts'

/** What others did since this screen was shown. */
export const Meanwhile = ({ entries }: { entries: TicketView['history'] }) =>
  entries.length === 0 ? null : (
    <section className="ticket-desk__notice">
      <h3>{fr.meanwhile}</h3>
      <ul>
        {entries.map((entry, index) => (
          <li key={index}>
            {entry.at} : {entry.label} ({entry.by}){entry.note === null ? '' : ` – ${entry.note}`}
          </li>
        ))}
      </ul>
    </section>
  )
