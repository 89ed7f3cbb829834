import { frenchTypography, piecesWithLinks } from '@infos-droits/shared'
import { html } from 'hono/html'
import { PAGE as fr } from './labels.fr.ts'

/** Markup that has been escaped. */
export type Markup = ReturnType<typeof html>

/** A line of interface text, with French typography, escaped. */
export const t = frenchTypography

/** No trace in a cache or an index; `next.config.ts` adds what every answer carries. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** One page for who comes by a mailed link, whole: without script, with our own style sheet. */
export const page = async ({
  title,
  siteName,
  status = 200,
  body,
}: {
  title: string
  siteName: string
  status?: number
  body: Markup
}): Promise<Response> => {
  const document = await html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${t(title)} – ${siteName}</title>
        <link rel="stylesheet" href="/desk.css" />
      </head>
      <body>
        <a class="skip" href="#contenu">${fr.skip}</a>
        <header><p>${siteName}</p></header>
        <main id="contenu" tabindex="-1">${body}</main>
      </body>
    </html>`
  return new Response(String(document), { status, headers: HEADERS })
}

/** Text as a person wrote it: paragraphs and line ends kept by the style sheet. */
export const written = (text: string): Markup => html`<div class="written">${text}</div>`

/** The same of what we send ourselves: addresses and telephone numbers are followed with a finger. */
export const writtenByUs = (text: string): Markup =>
  html`<div class="written">${followed(text)}</div>`

/** A text whose addresses and telephone numbers lead there. */
export const followed = (text: string): Markup =>
  html`${piecesWithLinks(text).map((piece) =>
    piece.href === null
      ? piece.text
      : html`<a href="${piece.href}" rel="noreferrer">${piece.text}</a>`,
  )}`
