import { html } from 'hono/html'
import type { Payload } from 'payload'
import { reviewText, type TextReview } from '../../../plain-language/index.ts'
import { t, type Markup } from '../layout.ts'
import { DRAFTING as fr } from './labels.fr.ts'
import { OF_DRAFT } from './one-form.ts'

type Offer = { title: string; text: string }
type Guide = { title: string; url: string }

/** What is offered beside a draft. */
export type Help = {
  guides: Guide[]
  /** Texts to begin with: ready ones, and the organization's own of other days. */
  paragraphs: Offer[]
  past: Offer[]
  published: Offer[]
  /** What was looked for, and found. */
  found: { words: string; guides: Guide[] } | null
  /** How the draft reads, when that was asked. */
  review: TextReview | null
}

/** « Pour vous aider à écrire », under the draft. */
export const helpView = ({
  guides,
  paragraphs,
  past,
  published,
  found,
  review,
}: Help): Markup => html`
  <section aria-labelledby="aide">
    <h2 id="aide">${t(fr.help)}</h2>
    ${
      guides.length === 0
        ? ''
        : html`<h3 id="fiches">${t(fr.guides)}</h3>
            ${guideList(guides)}`
    }
    <div id="recherche" role="search">
      <label for="words">${t(fr.search)}</label>
      <div class="with-button">
        <input
          type="search"
          id="words"
          name="words"
          form="${OF_DRAFT}"
          maxlength="120"
          autocomplete="off"
          value="${found?.words ?? ''}"
        />
        <button name="event" value="find" form="${OF_DRAFT}" formaction="#recherche" class="second">
          ${t(fr.find)}
        </button>
      </div>
      ${found === null ? '' : foundView(found)}
    </div>
    ${offersView({ title: fr.published, help: fr.publishedHelp, button: fr.insert, offers: published })}
    ${offersView({ title: fr.past, help: fr.pastHelp, button: fr.takeUp, offers: past })}
    ${offersView({ title: fr.paragraphs, help: fr.paragraphsHelp, button: fr.insert, offers: paragraphs })}
    <h3 id="clair">${t(fr.clarity)}</h3>
    <p class="actions">
      <button name="event" value="check" form="${OF_DRAFT}" formaction="#clair" class="second">
        ${t(fr.check)}
      </button>
    </p>
    <div id="clarity" ${review === null ? '' : 'data-live'}>
      ${review === null ? '' : reviewView(review)}
    </div>
  </section>
`

/** Folded: the page stays short. */
const offersView = ({
  title,
  help,
  button,
  offers,
}: {
  title: string
  help: string
  button: string
  offers: readonly Offer[]
}): Markup | '' =>
  offers.length === 0
    ? ''
    : html`<details>
        <summary>${t(title)} (${offers.length})</summary>
        <p class="small">${t(help)}</p>
        <ul class="offers">
          ${offers.map(
            (offer) => html`
              <li>
                <div>
                  <strong>${t(offer.title)}</strong>
                  <div class="lines">${offer.text}</div>
                </div>
                ${insertButton({ what: offer.title, text: offer.text, button })}
              </li>
            `,
          )}
        </ul>
      </details>`

const foundView = ({ words, guides }: NonNullable<Help['found']>): Markup =>
  guides.length === 0
    ? html`<p role="status">${t(fr.nothing(words))}</p>`
    : html`<p role="status">${t(fr.found(words))}</p>
        ${guideList(guides)}`

const guideList = (guides: readonly Guide[]): Markup => html`
  <ul class="offers">
    ${guides.map(
      ({ title, url }) => html`
        <li>
          <a href="${url}">${t(title)}</a>
          ${insertButton({ what: title, text: fr.link(title, url) })}
        </li>
      `,
    )}
  </ul>
`

/** Puts a text into the draft: where the cursor stands, or without JavaScript at its end. */
const insertButton = ({
  what,
  text,
  button = fr.insert,
}: {
  what: string
  text: string
  button?: string
}): Markup => html`
  <button
    name="insert"
    value="${text}"
    form="${OF_DRAFT}"
    formaction="#votre-texte"
    class="second"
    aria-label="${t(fr.what(button, what))}"
  >
    ${t(button)}
  </button>
`

const reviewView = ({ summary, groups }: TextReview): Markup => html`
  <p>${t(summary)}</p>
  ${groups.map(
    ({ title, remarks }) => html`
      <h4>${t(title)}</h4>
      <ul>
        ${remarks.map(({ passage, advice }) => html`<li><q>${passage}</q><br />${t(advice)}</li>`)}
      </ul>
    `,
  )}
  <p class="small">${t(fr.clarityHelp)}</p>
`

/** How a text reads, as it stands in the page. */
export const clarityOf = async ({
  payload,
  text,
}: {
  payload: Payload
  text: string
}): Promise<Markup> => reviewView(await reviewText({ payload, text }))
