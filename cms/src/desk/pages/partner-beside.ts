import { html } from 'hono/html'
import type { Payload } from 'payload'
import { PARTS } from '../parts/labels.fr.ts'
import { sharedWith } from '../parts/part-view.ts'
import { t, written, type Markup } from './layout.ts'
import type { Found } from './held-link.ts'

/** What a partner reads beside the question: what others wrote, when the lead shows it. */
export const besideQuestion = async ({
  payload,
  found: { ticket, organization },
}: {
  payload: Payload
  found: Found
}): Promise<Markup | ''> => {
  const others = await sharedWith({ payload, ticket, organization })
  return others.length === 0
    ? ''
    : html`<section aria-labelledby="autres">
        <h2 id="autres">${t(PARTS.others)}</h2>
        <p class="small">${t(PARTS.othersHelp)}</p>
        ${others.map(
          ({ name, text }) =>
            html`<h3>${name}</h3>
              ${written(text)}`,
        )}
      </section>`
}
