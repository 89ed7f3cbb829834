import { newSignalId } from '@infos-droits/shared'
import { html } from 'hono/html'
import type { Payload } from 'payload'
import { IDEA as fr, keepIdea } from '../../signals/index.ts'
import { t, type Markup } from './layout.ts'

/** « Une idée, un problème ? », at the foot of the page of a mailed link; `typed` comes back after a mistake. */
export const ideaForm = (typed: string): Markup => html`
  <details ${typed === '' ? '' : 'open'}>
    <summary>${t(fr.button)}</summary>
    <form method="post">
      <input type="hidden" name="id" value="${newSignalId()}" />
      <p>${t(fr.help)}</p>
      <fieldset>
        <legend>${t(fr.about)}</legend>
        <label><input type="radio" name="about" value="idea" required /> ${t(fr.idea)}</label>
        <label><input type="radio" name="about" value="problem" /> ${t(fr.problem)}</label>
      </fieldset>
      <label for="idea">${t(fr.text)}</label>
      <p id="idea-help" class="small">${t(fr.textHelp)}</p>
      <textarea
        id="idea"
        name="idea"
        rows="4"
        maxlength="1000"
        required
        aria-describedby="idea-help"
        lang="fr"
      >
${typed}</textarea>
      <p class="actions">
        <button name="event" value="idea" class="second">${t(fr.send)}</button>
      </p>
    </form>
  </details>
`

/** Stores what was posted; the address is kept without its token. @throws AppError. */
export const keepPostedIdea = ({
  payload,
  fields: { id, about, idea },
}: {
  payload: Payload
  fields: Record<string, string>
}): Promise<void> => keepIdea({ payload, idea: { id, about, text: idea, screen: '/demande/' } })
