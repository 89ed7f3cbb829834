import { html } from 'hono/html'
import { PAGES } from './labels.fr.ts'
import { page, t } from './layout.ts'

const fr = PAGES.notFound

/** An address of the workspace that leads nowhere. */
export const notFoundPage = (): Promise<Response> =>
  page({
    title: fr.title,
    siteName: fr.place,
    status: 404,
    body: html`<h1>${t(fr.title)}</h1>
      <p>${t(fr.text)}</p>
      <p><a href="/admin">${t(fr.admin)}</a></p>`,
  })
