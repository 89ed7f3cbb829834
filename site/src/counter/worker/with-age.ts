import { OFFLINE_NOTE } from '../labels.fr.ts'
import { momentOf } from '../offline/index.ts'
import type { Store } from './store.ts'

/** A page that is kept, saying so at its beginning: what it tells may have changed since. */
export const withAge = async ({
  page,
  store,
}: {
  page: Response
  store: Store
}): Promise<Response> => {
  const holdings = (await store.holdings()) ?? (await store.list())
  if (holdings === null) return page
  const note = `<div class="wide offline-note"><p class="notice">${OFFLINE_NOTE(momentOf(holdings.asOf))}</p></div>`
  const html = (await page.text()).replace(/<main\b[^>]*>/, `$&${note}`)
  return new Response(html, { status: page.status, headers: headersOf(page) })
}

/** The length and the encoding are those of another body. */
const headersOf = ({ headers }: Response): Headers => {
  const kept = new Headers(headers)
  for (const name of ['content-length', 'content-encoding', 'etag']) kept.delete(name)
  return kept
}
