import { html } from 'hono/html'
import type { Payload } from 'payload'
import type { Setting } from '../../payload-types.ts'
import { eraseByPerson } from '../erasure.ts'
import { readerProof } from '../tokens.ts'
import { PAGES } from './labels.fr.ts'
import { page, t, type Markup } from './layout.ts'

const fr = PAGES.reading

export const proofField = (ticketId: string): Markup =>
  html`<input type="hidden" name="proof" value="${readerProof(ticketId)}" />`

/** Under the answer: the way to erase it. */
export const toErase = (ticketId: string): Markup => html`
  <form method="post">
    ${proofField(ticketId)}
    <p class="actions"><button name="event" value="ask" class="second">${t(fr.erase)}</button></p>
  </form>
`

/** What erasing means, before it is done. */
export const askToErase = ({
  ticketId,
  settings,
  address,
}: {
  ticketId: string
  settings: Setting
  /** Of the page itself, after `/message/`. */
  address: string
}): Promise<Response> =>
  page({
    title: fr.eraseTitle,
    siteName: settings.neutralSenderName,
    body: html`<h1>${t(fr.eraseTitle)}</h1>
      <p>${t(fr.eraseHelp)}</p>
      <form method="post">
        ${proofField(ticketId)}
        <p class="actions"><button name="event" value="erase">${t(fr.eraseNow)}</button></p>
      </form>
      <p><a href="/message/${address}">${t(fr.keep)}</a></p>
      <p class="small">${t(fr.keepHelp)}</p>`,
  })

/** Erases the ticket and says so. */
export const erase = async ({
  payload,
  ticketId,
  settings,
}: {
  payload: Payload
  ticketId: string
  settings: Setting
}): Promise<Response> => {
  await eraseByPerson({ payload, ticketId })
  return page({
    title: fr.erasedTitle,
    siteName: settings.neutralSenderName,
    body: html`<h1>${t(fr.erasedTitle)}</h1>
      <p>${t(fr.erased)}</p>`,
  })
}
