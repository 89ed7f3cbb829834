import { html } from 'hono/html'
import { limitFailures } from '../../http/index.ts'
import { PAGES } from './labels.fr.ts'
import { page, t } from './layout.ts'

const fr = PAGES.tooMany

/** Stands before the pages that open from a mail: thirty wrong addresses a minute. */
export const limitTokens = limitFailures({
  perAddress: 30,
  inAll: 300,
  isTry: () => true,
  hasFailed: ({ response }) => response.status === 404 || response.status === 410,
  refuse: () =>
    page({
      title: fr.title,
      siteName: fr.place,
      status: 429,
      body: html`<h1>${t(fr.title)}</h1>
        <p>${t(fr.text)}</p>`,
    }),
})
