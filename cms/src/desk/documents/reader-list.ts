import { html } from 'hono/html'
import { sizeLabel, typeLabel } from '../../files/index.ts'
import { proofField } from '../pages/erasing.ts'
import { t, type Markup } from '../pages/layout.ts'
import { READER_DOCUMENTS as fr } from './labels.fr.ts'
import type { TicketFile } from './ticket-files.ts'

/** The documents of an answer under it, a button each: no address that a browser keeps leads to one. */
export const documentList = ({
  documents,
  ticketId,
}: {
  documents: readonly TicketFile[]
  ticketId: string
}): Markup | '' =>
  documents.length === 0
    ? ''
    : html`<section aria-labelledby="documents">
        <h2 id="documents">${t(fr.title(documents.length))}</h2>
        <p class="small">${t(fr.help)}</p>
        <form method="post">
          ${proofField(ticketId)}
          <input type="hidden" name="event" value="document" />
          <ul class="offers">
            ${documents.map(
              ({ id, name, type, size }) => html`
                <li>
                  <button name="file" value="${id}" class="second">${t(fr.get(name))}</button>
                  <span class="small">
                    ${t(fr.what({ type: typeLabel(type), size: sizeLabel(size) }))}
                  </span>
                </li>
              `,
            )}
          </ul>
        </form>
        <p class="small">${t(fr.stays)}</p>
      </section>`
