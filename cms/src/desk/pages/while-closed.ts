import type { Payload } from 'payload'
import { html } from 'hono/html'
import { vaultState } from '../../vault/index.ts'
import { documentForm } from '../documents/posted-document.ts'
import { wantsJson } from './drafting/autosave.ts'
import { hasDocument, wordsOf } from './drafting/attach.ts'
import { formFields } from './forms.ts'
import { PAGES } from './labels.fr.ts'
import { page, t } from './layout.ts'

const fr = PAGES.closed

/**
 * What every mailed link leads to while the master keys are not those of this database: that it still
 * works, and what was typed. To open the ticket would show nothing, and to refuse the link would be untrue.
 *
 * @returns null when the keys are there.
 */
export const whileClosed = async ({
  payload,
  siteName,
  request,
}: {
  payload: Payload
  /** The name that this page may bear. */
  siteName: string
  /** What was posted. */
  request?: Request
}): Promise<Response | null> => {
  if ((await vaultState(payload)) === 'open') return null
  if (request !== undefined && wantsJson(request)) {
    const headers = { 'Cache-Control': 'no-store' }
    return Response.json({ kind: 'refused', message: fr.text }, { status: 503, headers })
  }
  const typed = request === undefined ? [] : await typedIn(request)
  return page({
    title: fr.title,
    siteName,
    status: 503,
    body: html`<h1>${t(fr.title)}</h1>
      <p>${t(fr.text)}</p>
      ${typed.length === 0 ? '' : html`<h2>${t(fr.typed)}</h2>`}
      ${typed.map((text) => html`<div class="written">${text}</div>`)}`,
  })
}

/** The fields that hold words of whoever posted, and neither a code nor a proof. */
const WORDS = ['text', 'reason', 'ask', 'idea']

const typedIn = async (request: Request): Promise<string[]> => {
  try {
    const fields = hasDocument(request)
      ? wordsOf(await documentForm(request))
      : await formFields(request)
    return WORDS.flatMap((name) => fields[name]?.trim() || [])
  } catch {
    // Not one of our forms, or too long: there is nothing to give back.
    return []
  }
}
