import { html } from 'hono/html'
import { OWN_DOCUMENTS } from '../../documents/labels.fr.ts'
import { t, type Markup } from '../layout.ts'
import { DRAFTING as fr } from './labels.fr.ts'

/** « Joindre un document », and what is joined already. */
export const attachForm = (documents: readonly string[]): Markup => html`
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
  ${
    documents.length === 0
      ? ''
      : html`<h2>${t(OWN_DOCUMENTS.title)}</h2>
          <p class="small">${t(OWN_DOCUMENTS.fate)}</p>
          <ul>
            ${documents.map((name) => html`<li>${name}</li>`)}
          </ul>`
  }
`
