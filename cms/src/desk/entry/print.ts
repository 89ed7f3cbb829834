import { AppError, formatPhone } from '@infos-droits/shared'
import { html } from 'hono/html'
import type { PayloadRequest } from 'payload'
import { HANDED_DOCUMENTS } from '../documents/labels.fr.ts'
import { openTicket } from '../opening.ts'
import { page, t, written } from '../pages/layout.ts'
import { PRINT as fr } from './labels.fr.ts'

/**
 * The answer to collect at the desk, on paper and in large type, without the person’s name; opened like
 * the answer itself, with its line in the access log.
 *
 * @throws AppError as `openTicket`, or `ticket.nothing` (409) when nothing is to be handed over.
 */
export const printAnswer = async ({
  req,
  ticketId,
}: {
  req: PayloadRequest
  ticketId: string
}): Promise<Response> => {
  const { answer, documents } = await openTicket({ req, ticketId })
  if (answer === null)
    throw new AppError({ code: 'ticket.nothing', message: fr.nothing, status: 409 })
  const { payload } = req
  const ticket = await payload.findByID({ collection: 'tickets', id: ticketId, depth: 0 })
  const { siteName, desk } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  return page({
    title: fr.title,
    siteName,
    body: html`<div class="print">
      <p class="actions">${t(fr.help)}</p>
      <h1>${t(fr.title)}</h1>
      <p>${t(fr.reference(ticket.reference))}</p>
      ${written(answer)}
      ${
        documents.length === 0
          ? ''
          : html`<h2>${t(HANDED_DOCUMENTS.onPaper)}</h2>
              <ul>
                ${documents.map(({ label }) => html`<li>${t(label)}</li>`)}
              </ul>
              <p>${t(HANDED_DOCUMENTS.onPaperHelp)}</p>`
      }
      <p>${t(fr.desk(desk.name, desk.phone ? formatPhone(desk.phone) : null))}</p>
    </div>`,
  })
}
