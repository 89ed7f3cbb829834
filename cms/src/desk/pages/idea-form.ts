import { newSignalId } from '@infos-droits/shared'
import { html } from 'hono/html'
import type { Payload } from 'payload'
import { IDEA as fr, ideaFieldOf, keepIdea } from '../../signals/index.ts'
import { inForm, tie } from './drafting/one-form.ts'
import { t, type Markup } from './layout.ts'

/** What was posted and not taken, to be mended. */
export type IdeaProblem = { code: string; message: string; about: string; idea: string }

const CHOICES = [
  { value: 'idea', label: fr.idea },
  { value: 'problem', label: fr.problem },
] as const

/**
 * « Une idée, un problème ? », at the foot of the page of a mailed link. After a mistake what was typed
 * comes back, and what is wrong is told beside its field.
 */
export const ideaForm = ({
  problem,
  isOpen,
}: {
  problem: IdeaProblem | null
  isOpen: boolean
}): Markup => {
  const wrong = ideaFieldOf(problem?.code)
  const told = (field: 'about' | 'text') =>
    problem !== null && wrong === field
      ? html`<p class="problem" id="${PLACES[field]}-problem">${t(problem.message)}</p>`
      : ''
  return html`
    <details ${problem === null ? '' : 'open'}>
      <summary>${t(fr.button)}</summary>
      ${inForm(
        isOpen,
        html`<input type="hidden" name="id" value="${newSignalId()}" ${tie(isOpen)} />
          <p>${t(fr.help)}</p>
          <fieldset ${wrong === 'about' ? html`aria-describedby="about-problem"` : ''}>
            <legend>${t(fr.about)}</legend>
            ${told('about')}
            ${CHOICES.map(
              ({ value, label }, at) => html`
                <label>
                  <input
                    type="radio"
                    id="${at === 0 ? PLACES.about : `${PLACES.about}-${value}`}"
                    name="about"
                    ${tie(isOpen)}
                    value="${value}"
                    required
                    ${problem?.about === value ? 'checked' : ''}
                  />
                  ${t(label)}
                </label>
              `,
            )}
          </fieldset>
          <label for="${PLACES.text}">${t(fr.text)}</label>
          <p id="idea-help" class="small">${t(fr.textHelp)}</p>
          ${told('text')}
          <textarea
            id="${PLACES.text}"
            name="idea"
            ${tie(isOpen)}
            rows="4"
            required
            aria-describedby="${wrong === 'text' ? 'idea-help idea-problem' : 'idea-help'}"
            ${wrong === 'text' ? html`aria-invalid="true"` : ''}
            lang="fr"
          >
${problem?.idea ?? ''}</textarea>
          <p class="actions">
            <button name="event" value="idea" ${tie(isOpen)} class="second">${t(fr.send)}</button>
          </p>`,
      )}
    </details>
  `
}

const PLACES = { about: 'about', text: 'idea' } as const

/** Where the field stands that a refusal is about: what a summary leads to; null when it is about none. */
export const ideaPlaceOf = (code: string): string | null => {
  const field = ideaFieldOf(code)
  return field === null ? null : PLACES[field]
}

/** Stores what was posted; the address is kept without its token. @throws AppError. */
export const keepPostedIdea = ({
  payload,
  fields: { id, about, idea },
}: {
  payload: Payload
  fields: Record<string, string>
}): Promise<void> => keepIdea({ payload, idea: { id, about, text: idea, screen: '/demande/' } })
