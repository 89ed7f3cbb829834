import { html } from 'hono/html'
import type { Payload } from 'payload'
import { DRAFTING } from './drafting/labels.fr.ts'
import { lookedGuides } from '../looked.ts'
import { LATER } from '../detail/labels.fr.ts'
import { laterWords } from '../detail/later.ts'
import { PARTS } from '../parts/labels.fr.ts'
import { sharedWith } from '../parts/part-view.ts'
import { t, written, type Markup } from './layout.ts'
import type { Found } from './held-link.ts'
import { piecesView } from './partner-pieces.ts'

/** What a partner reads beside the question: what the person wrote since, what others wrote when it is shown. */
export const besideQuestion = async ({
  payload,
  found,
}: {
  payload: Payload
  found: Found
}): Promise<Markup | ''> => {
  const { ticket, organization } = found
  const later = await laterWords({ payload, ticketId: ticket.id })
  const others = await sharedWith({ payload, ticket, organization })
  const looked = await lookedGuides({ payload, ticket })
  return html`${await piecesView({ payload, found })}
  ${
    looked.length === 0
      ? ''
      : html`<section aria-labelledby="deja-lu">
          <h2 id="deja-lu">${t(DRAFTING.looked)}</h2>
          <ul>
            ${looked.map(({ title, url }) => html`<li><a href="${url}">${t(title)}</a></li>`)}
          </ul>
        </section>`
  }
  ${
    later.length === 0
      ? ''
      : html`<section aria-labelledby="ensuite">
          <h2 id="ensuite">${t(LATER.title)}</h2>
          <p class="small">${t(LATER.help)}</p>
          ${later.map(
            ({ title, text }) =>
              html`<h3>${t(title)}</h3>
                ${written(text)}`,
          )}
        </section>`
  }
  ${
    others.length === 0
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
  }`
}
