import { paths } from '@infos-droits/shared/paths'
import type { CounterData } from '../data.ts'
import type { Treatment } from '../offline/index.ts'
import { withAge } from './with-age.ts'
import type { Store } from './store.ts'

type Fetch = (request: Request) => Promise<Response>
type Asked = { request: Request; store: Store; fetch: Fetch }

/** How long the network has to bring a page that is kept, in milliseconds. */
const PATIENCE_MS = 2500

/** Answers a request as it is to be treated. */
export const answer = ({
  treatment,
  ...asked
}: Asked & { treatment: Exclude<Treatment, 'none'> }): Promise<Response> => {
  if (treatment === 'question') return question(asked)
  if (treatment === 'file') return keptFirst(asked)
  return networkFirst({ ...asked, isPage: treatment === 'page' })
}

/** The text goes through to the site and nowhere else; without a network it stays in the form. */
const question = async ({ request, store, fetch }: Asked): Promise<Response> => {
  try {
    return await fetch(request)
  } catch {
    return insteadOf({ address: paths.offline(), status: 503, store })
  }
}

const keptFirst = async ({ request, store, fetch }: Asked): Promise<Response> =>
  (await held({ request, store })) ?? fetch(request)

const networkFirst = async ({
  request,
  store,
  fetch,
  isPage,
}: Asked & { isPage: boolean }): Promise<Response> => {
  const kept = await held({ request, store })
  try {
    const response = await (kept === undefined
      ? fetch(request)
      : inTime({ work: fetch(request), limitMs: PATIENCE_MS }))
    if ([404, 410].includes(response.status) && kept !== undefined)
      await store.forget(new URL(request.url).pathname)
    if (response.status < 500 || kept === undefined) return response
  } catch (error) {
    if (kept === undefined && !isPage) throw error
  }
  if (kept !== undefined) return isPage ? withAge({ page: kept, store }) : kept
  return notHeld({ request, store })
}

const held = async ({ request, store }: Pick<Asked, 'request' | 'store'>) => {
  const address = new URL(request.url).pathname
  const digest = (await store.list())?.files[address]
  return digest === undefined ? undefined : store.find(address, digest)
}

/** A page that the site does not have, as far as is known here, is not found; others, and files, cannot be had. */
const notHeld = async ({ request, store }: Pick<Asked, 'request' | 'store'>) => {
  const list = await store.list()
  const { pathname } = new URL(request.url)
  const long = await targetOfShort({ pathname, store })
  if (long !== null) return Response.redirect(new URL(long, request.url), 302)
  const isGone = list !== null && pathname.endsWith('/') && !(pathname in list.files)
  return isGone
    ? insteadOf({ address: paths.offlineGone(), status: 404, store })
    : insteadOf({ address: paths.offline(), status: 503, store })
}

/** Where a short address leads, as far as is known here. */
const targetOfShort = async ({ pathname, store }: { pathname: string; store: Store }) => {
  const code = /^\/f\/([a-z]+)\/?$/i.exec(pathname)?.[1]?.toLowerCase()
  const digest = (await store.list())?.files[paths.counterData()]
  if (code === undefined || digest === undefined) return null
  const kept = await store.find(paths.counterData(), digest)
  const { codes = {} } = ((await kept?.json()) ?? {}) as Partial<CounterData>
  return Object.keys(codes).find((path) => codes[path] === code) ?? null
}

const insteadOf = async ({
  address,
  status,
  store,
}: {
  address: string
  status: number
  store: Store
}): Promise<Response> => {
  const digest = (await store.list())?.files[address]
  const page = digest === undefined ? undefined : await store.find(address, digest)
  if (page === undefined) return Response.error()
  return new Response(page.body, { status, headers: page.headers })
}

/** @throws when the network is slower than that. */
const inTime = <Result>({
  work,
  limitMs,
}: {
  work: Promise<Result>
  limitMs: number
}): Promise<Result> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('too slow')), limitMs)
    }),
  ])
