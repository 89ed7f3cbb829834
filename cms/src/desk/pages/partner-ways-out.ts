import { html } from 'hono/html'
import type { Payload } from 'payload'
import { PARTNER_OTHER } from '../closing/labels.fr.ts'
import { PARTNER_DETAIL } from '../detail/labels.fr.ts'
import { otherOrganizations } from '../life/other-organizations.ts'
import type { Found } from './held-link.ts'
import { tie } from './drafting/one-form.ts'
import { t, type Markup } from './layout.ts'

/** What was posted of these forms and refused. */
export type Typed = { event: string; organization: string; reason: string; text: string }

/** What these forms held, so that nothing typed is lost; null when another one was posted. */
export const typedHere = (fields: Record<string, string>): Typed | null => {
  const { event = '', organization = '', reason = '', text = '' } = fields
  return event === 'propose_detail' || event === 'propose_other'
    ? { event, organization, reason, text }
    : null
}

/** What a partner does who cannot answer alone: ask the person something, name another partner. */
export const waysOut = async ({
  payload,
  found: { ticket, organization },
  typed = null,
}: {
  payload: Payload
  found: Found
  typed?: Typed | null
}): Promise<Markup | ''> => {
  if (ticket.state !== 'with_partner') return ''
  const organizations = await otherOrganizations({ payload, organization })
  return html`${detailForm(typed)} ${otherForm({ organizations, typed })}`
}

const detailForm = (typed: Typed | null): Markup => {
  const text = typed?.event === 'propose_detail' ? typed.text : ''
  return html`<details ${typed?.event === 'propose_detail' ? 'open' : ''}>
    <summary>${t(PARTNER_DETAIL.summary)}</summary>
    <label for="precision">${t(PARTNER_DETAIL.text)}</label>
    <p id="precision-aide" class="small">${t(PARTNER_DETAIL.help)}</p>
    <textarea
      id="precision"
      name="detail"
      ${tie(true)}
      rows="3"
      aria-describedby="precision-aide"
      lang="fr"
    >
${text}</textarea>
    <p class="actions">
      <button name="event" value="propose_detail" ${tie(true)} class="second">
        ${t(PARTNER_DETAIL.send)}
      </button>
    </p>
  </details>`
}

const otherForm = ({
  organizations,
  typed,
}: {
  organizations: { id: string; name: string }[]
  typed: Typed | null
}): Markup => {
  const own = typed?.event === 'propose_other' ? typed : null
  return html`<details ${own === null ? '' : 'open'}>
    <summary>${t(PARTNER_OTHER.summary)}</summary>
    <label for="autre">${t(PARTNER_OTHER.who)}</label>
    <select id="autre" name="organization" ${tie(true)}>
      <option value="">${t(PARTNER_OTHER.choose)}</option>
      ${organizations.map(
        ({ id, name }) =>
          html`<option value="${id}" ${own?.organization === id ? 'selected' : ''}>
            ${name}
          </option>`,
      )}
    </select>
    <label for="autre-raison">${t(PARTNER_OTHER.reason)}</label>
    <textarea id="autre-raison" name="other" ${tie(true)} rows="3" lang="fr">
${own?.reason ?? ''}</textarea>
    <p class="actions">
      <button name="event" value="propose_other" ${tie(true)} class="second">
        ${t(PARTNER_OTHER.send)}
      </button>
    </p>
  </details>`
}
