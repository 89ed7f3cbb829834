import { html } from 'hono/html'
import { t, type Markup } from '../layout.ts'
import { PAGES } from '../labels.fr.ts'
import { conflictBoxes } from './conflict.ts'
import { DRAFTING } from './labels.fr.ts'
import { OF_DRAFT } from './one-form.ts'

const fr = PAGES.partner

type Draft = { text?: string | null; at?: string | null } | undefined

/**
 * The draft and its two buttons. What the script needs stands in the form: which text is kept, since when.
 */
export const draftForm = ({
  revision,
  draft,
  typed,
}: {
  revision: number
  draft: Draft
  /** What was typed and could not be kept, or null. */
  typed: string | null
}): Markup => {
  const kept = draft?.text ?? ''
  return html`
    <form
      method="post"
      id="${OF_DRAFT}"
      novalidate
      data-words="${JSON.stringify(DRAFTING.state)}"
      data-revision="${revision}"
      data-version="${draft?.at ?? ''}"
      ${typed === null || typed === kept ? '' : html`data-kept="${kept}"`}
    >
      <input type="hidden" name="revision" value="${revision}" />
      <button class="default" name="event" value="find" tabindex="-1" aria-hidden="true"></button>
      <h2 id="votre-texte"><label for="text">${t(fr.draft)}</label></h2>
      <p id="text-help" class="small">${t(fr.draftHelp)}</p>
      <textarea id="text" name="text" rows="14" aria-describedby="text-help state" lang="fr">
${typed ?? kept}</textarea>
      <p id="state" class="small" aria-live="polite"></p>
      ${conflictBoxes()}
      <p class="actions">
        <button name="event" value="propose">${t(fr.propose)}</button>
        <button name="event" value="save_draft" class="second">${t(fr.save)}</button>
      </p>
    </form>
    <script type="module" src="/draft/page.js"></script>
  `
}
