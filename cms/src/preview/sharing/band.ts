import { html } from 'hono/html'
import { t } from '../../http/index.ts'
import type { DraftAnswer, View } from '../answer.ts'
import { SHARED_PAGE as fr } from './labels.fr.ts'

/** Says in the address which page of the document is wanted. */
export const VIEW_PARAM = 'version'

const ADDRESSES: Record<View, string> = { page: '?', easyRead: `?${VIEW_PARAM}=facile-a-lire` }

export const viewIn = (params: URLSearchParams): View =>
  params.get(VIEW_PARAM) === 'facile-a-lire' ? 'easyRead' : 'page'

/** What stands at the head of a shared draft: that it is one, until when the link works, its other version. */
export const bandOf = async ({
  answer: { view, views, anchor },
  until,
  isLive,
}: {
  answer: Pick<Extract<DraftAnswer, { kind: 'page' }>, 'view' | 'views' | 'anchor'>
  until: string
  isLive: boolean
}): Promise<string> => {
  const choice = views.map(
    (each) =>
      html`<a href="${ADDRESSES[each]}" ${each === view ? html`aria-current="page"` : ''}
        >${fr.views[each]}</a
      > `,
  )
  const band = await html`<aside class="apercu" aria-label="${fr.band}">
    <p><strong>${t(isLive ? fr.live : fr.draft)}</strong> ${t(fr.until(until))} ${t(fr.links)}</p>
    ${views.length > 1 ? html`<nav aria-label="${fr.choose}"><p>${choice}</p></nav>` : ''}
    ${anchor === null ? '' : html`<p><a href="#${anchor}">${fr.inSight}</a></p>`}
  </aside>`
  return String(band)
}
