import { html } from 'hono/html'
import { OWN_DOCUMENTS } from '../../documents/labels.fr.ts'
import { t, type Markup } from '../layout.ts'
import { DRAFTING as fr } from './labels.fr.ts'
import { inForm, tie } from './one-form.ts'

/** A document that a partner joined; one that has left with an answer stays. */
export type Joined = { id: string; name: string; hasLeft: boolean }

/** « Joindre un document ». */
export const attachForm = (): Markup => html`
  <details>
    <summary>${t(OWN_DOCUMENTS.join)}</summary>
    <p id="attach-help">${t(OWN_DOCUMENTS.help)}</p>
    <label for="file">${t(fr.attachFile)}</label>
    <input
      type="file"
      id="file"
      name="file"
      ${tie(true)}
      accept=".pdf,.docx,.odt,.jpg,.jpeg,.png"
      aria-describedby="attach-help"
    />
    <p class="actions">
      <button
        name="event"
        value="attach"
        ${tie(true)}
        formenctype="multipart/form-data"
        class="second"
      >
        ${t(fr.attachSend)}
      </button>
    </p>
  </details>
`

/** What is joined already, each with a way to take it back. */
export const joinedList = (documents: readonly Joined[], isOpen: boolean): Markup | '' =>
  documents.length === 0
    ? ''
    : html`<section aria-labelledby="joined">
        <h2 id="joined">${t(OWN_DOCUMENTS.title)}</h2>
        <p class="small">${t(OWN_DOCUMENTS.fate)}</p>
        <ul>
          ${documents.map((document) => joinedLine(document, isOpen))}
        </ul>
      </section>`

const joinedLine = ({ id, name, hasLeft }: Joined, isOpen: boolean): Markup => html`
  <li>
    ${name}
    ${
      hasLeft
        ? ''
        : inForm(
            isOpen,
            html`<p class="actions">
              <button
                name="take_back"
                value="${id}"
                ${tie(isOpen)}
                class="second"
                aria-label="${t(OWN_DOCUMENTS.takeBackWhat(name))}"
              >
                ${t(OWN_DOCUMENTS.takeBack)}
              </button>
            </p>`,
          )
    }
  </li>
`
