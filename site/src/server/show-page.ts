import { isAbsent, paths } from '@infos-droits/shared'
import { readQuery } from '../search/index.ts'
import { redirect, respondHtml } from './http/index.ts'
import { serverLabels as labels } from './labels.fr.ts'
import {
  narrowingOf,
  phonesOf,
  plainPage,
  renderNotFound,
  searchForAddress,
  showList,
  showResults,
} from './pages/index.ts'
import { receiptTokenIn, showForm, showReceipt } from './questions/index.ts'
import { formerAt, locate, sendFile, type LiveRelease } from './releases/index.ts'
import { targetOfShort } from '../short-addresses/index.ts'
import type { Exchange, SiteServices } from './router.ts'
import { feedbackKindAt, showFeedback } from './signals/index.ts'

type Page = { exchange: Exchange; release: LiveRelease; services: SiteServices }

/** A page or file of the release, or one of those that are rendered on demand. */
export const showPage = async ({ exchange, release, services }: Page): Promise<void> => {
  const { request, response, target } = exchange
  if (target.path === paths.ask()) return showForm({ request, target, response, release, services })
  const kind = feedbackKindAt(target.path)
  if (kind !== null) return showFeedback({ kind, target, response, release, services })
  const long = targetOfShort(release.content, target.path)
  if (long !== null) return redirect({ response, status: 302, location: long })
  const token = receiptTokenIn(target.path)
  const { params } = target
  if (
    token !== null &&
    (await showReceipt({ token, params, request, response, release, services }))
  )
    return
  const query = readQuery(target.params)
  if (target.path === paths.search() && query.text !== '') {
    const { handler, siteUrl } = services
    return showResults({ query, response, release, handler, siteUrl })
  }
  const narrowing = narrowingOf({ target, release })
  if (narrowing !== null) {
    const { handler, siteUrl } = services
    return showList({ target, narrowing, response, release, handler, siteUrl })
  }
  await showFile({ exchange, release, services })
}

const showFile = async ({ exchange, release, services }: Page): Promise<void> => {
  const { request, response, target } = exchange
  const located = locate({ target, release, buildFiles: services.buildFiles })
  if (located?.kind === 'moved') {
    redirect({ response, status: 301, location: located.to })
    return
  }
  if (located === null) return showFormer({ exchange, release, services })
  try {
    await sendFile({ request, response, served: located.file })
  } catch (error) {
    // A hashed file of an older release that has been removed since.
    if (!isAbsent(error)) throw error
    await showNotFound({ exchange, release, services })
  }
}

/** An address that no page has: another has taken its place, or it was withdrawn, or it never was. */
const showFormer = async ({ exchange, release, services }: Page): Promise<void> => {
  const { response, target } = exchange
  const former = formerAt({ target, release })
  if (former?.kind === 'moved') {
    redirect({ response, status: 301, location: former.to })
    return
  }
  await (former === null ? showNotFound : showGone)({ exchange, release, services })
}

const showGone = async ({ exchange, release, services }: Page): Promise<void> => {
  const { request, response, target } = exchange
  const search = await searchForAddress({ path: target.path, request, release })
  const page = await renderNotFound({ search, isGone: true, release, ...services })
  const { siteName } = release.content.settings
  const plain = { title: labels.goneTitle, message: labels.gone, siteName }
  const body = page ?? plainPage({ ...plain, phones: phonesOf(release.content) })
  respondHtml({ response, status: 410, body })
}

const showNotFound = async ({ exchange, release, services }: Page): Promise<void> => {
  const { request, response, target } = exchange
  const search = await searchForAddress({ path: target.path, request, release })
  const proposing =
    search && (await renderNotFound({ search, isGone: false, release, ...services }))
  if (proposing !== null) {
    respondHtml({ response, status: 404, body: proposing })
    return
  }
  const served = release.files.get('/404.html')
  if (served !== undefined) {
    const page = { ...served, cacheControl: 'no-store' }
    return sendFile({ request, response, served: page, status: 404 })
  }
  const { siteName } = release.content.settings
  const body = plainPage({ title: labels.notFoundTitle, message: labels.notFound, siteName })
  respondHtml({ response, status: 404, body })
}
