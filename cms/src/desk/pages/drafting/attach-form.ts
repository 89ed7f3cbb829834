import { html } from 'hono/html'
import { t, type Markup } from '../layout.ts'
import { DRAFTING as fr } from './labels.fr.ts'

/** « Joindre un document », and what is joined already. */
export const attachForm = (documents: readonly string[]): Markup => html`
  <details>
    <summary>${t(fr.attach)}</summary>
    <form method="post" enctype="multipart/form-data">
      <p id="attach-help">${t(fr.attachHelp)}</p>
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
  ${
    documents.length === 0
      ? ''
      : html`<h2>${t(fr.documents)}</h2>
          <ul>
            ${documents.map((name) => html`<li>${name}</li>`)}
          </ul>`
  }
`
