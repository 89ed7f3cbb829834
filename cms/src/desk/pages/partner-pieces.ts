import { html } from 'hono/html'
import type { Payload } from 'payload'
import { recordApart } from '../../privacy/index.ts'
import { SHOWN as fr } from '../documents/labels.fr.ts'
import { countHeldBack, giveShown, shownFiles } from '../documents/shown.ts'
import type { Found } from './held-link.ts'
import { t, type Markup } from './layout.ts'

/** What the person sent in and the lead shows, on the page of the mailed link. */
export const piecesView = async ({
  payload,
  found: { ticket },
}: {
  payload: Payload
  found: Found
}): Promise<Markup | ''> => {
  const shown = await shownFiles({ req: { payload }, ticket })
  const heldBack = await countHeldBack({ req: { payload }, ticket })
  const untold = heldBack === 0 ? '' : html`<p class="small">${t(fr.heldBack(heldBack))}</p>`
  if (shown.length === 0) return untold
  return html`${untold}
    <section aria-labelledby="pieces">
      <h2 id="pieces">${t(fr.toPartner)}</h2>
      <p class="small">${t(fr.toPartnerHelp)}</p>
      <ul>
        ${shown.map(
          ({ id, label }) =>
            html`<li><a href="?piece=${id}" target="_blank" rel="noreferrer">${t(label)}</a></li>`,
        )}
      </ul>
    </section>`
}

/** One of them, with its line in the access log; null when it is not shown, or no more. */
export const givePiece = ({
  payload,
  found: { ticket, link },
  piece,
}: {
  payload: Payload
  found: Found
  piece: string
}): Promise<Response | null> => {
  const note = { userId: null, event: 'file', ticket: ticket.id } as const
  const noted = () => recordApart(payload, { ...note, subject: `partnerLinks/${link.id}` })
  return giveShown({ req: { payload }, ticket, fileId: piece, noted })
}
