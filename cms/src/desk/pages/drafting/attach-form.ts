import { html } from 'hono/html'
import { OWN_DOCUMENTS } from '../../documents/labels.fr.ts'
import { t, type Markup } from '../layout.ts'
import { DRAFTING as fr } from './labels.fr.ts'

/** A document that a partner joined; one that has left with an answer stays. */
export type Joined = { id: string; name: string; hasLeft: boolean }

/** « Joindre un document ». */
export const attachForm = (): Markup => html`
  <details>
    <summary>${t(OWN_DOCUMENTS.join)}</summary>
    <form method="post" enctype="multipart/form-data">
      <p id="attach-help">${t(OWN_DOCUMENTS.help)} ${t(fr.attachFirst)}</p>
      <label for="file">${t(fr.attachFile)}</label>
      <input
        type="file"
        id="file"
        name="file"
        accept=".pdf,.docx,.odt,.jpg,.jpeg,.png"
        required
        aria-describedby="attach-help"
      />
      <p class="actions"><button class="second">${t(fr.attachSend)}</button></p>
    </form>
  </details>
`

/** What is joined already, each with a way to take it back. */
export const joinedList = (documents: readonly Joined[]): Markup | '' =>
  documents.length === 0
    ? ''
    : html`<section aria-labelledby="joined">
        <h2 id="joined">${t(OWN_DOCUMENTS.title)}</h2>
        <p class="small">${t(OWN_DOCUMENTS.fate)}</p>
        <ul>
          ${documents.map(joinedLine)}
        </ul>
      </section>`

const joinedLine = ({ id, name, hasLeft }: Joined): Markup => html`
  <li>
    ${name}
    ${
      hasLeft
        ? ''
        : html`<form method="post">
            <input type="hidden" name="file" value="${id}" />
            <p class="actions">
              <button
                name="event"
                value="take_back_document"
                class="second"
                aria-label="${t(OWN_DOCUMENTS.takeBackWhat(name))}"
              >
                ${t(OWN_DOCUMENTS.takeBack)}
              </button>
            </p>
          </form>`
    }
  </li>
`
