import { treatmentOf } from '../offline/index.ts'
import type { FromCounterWorker, ToCounterWorker } from '../messages.ts'
import { answer } from './answer.ts'
import { openStore } from './store.ts'
import { update } from './update.ts'

/**
 * The service worker of desk mode, started by `/guichet/sw.js`: keeps the site for when the network is
 * out. Nothing that a person types is ever kept.
 */

/** The part of a service worker’s global scope that is used: its types and those of a page exclude each other. */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Lasting & {
  request: Request
  respondWith: (response: Promise<Response>) => void
}
type Client = { postMessage: (message: FromCounterWorker) => void }
type Scope = {
  addEventListener: {
    (type: 'install' | 'activate', listen: (event: Lasting) => void): void
    (type: 'fetch', listen: (event: Fetching) => void): void
    (
      type: 'message',
      listen: (event: Lasting & { data: ToCounterWorker | undefined }) => void,
    ): void
  }
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void>; matchAll: () => Promise<Client[]> }
}
const scope = globalThis as unknown as Scope

/** Between two looks at whether the site has changed, while its pages are read. */
const LOOK_MS = 10 * 60 * 1000

const store = openStore(caches)
let lookedAt = -Infinity
let updating: Promise<void> | null = null

const tell = (message: FromCounterWorker) => {
  void scope.clients.matchAll().then((clients) => {
    for (const client of clients) client.postMessage(message)
  })
}

/** One update at a time. */
const updateNow = (): Promise<void> => {
  lookedAt = performance.now()
  updating ??= store
    .then((opened) => update({ store: opened, fetch: (...what) => fetch(...what), tell }))
    .finally(() => {
      updating = null
    })
  return updating
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('message', (event) => {
  if (event.data?.kind === 'update') event.waitUntil(updateNow())
})
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { method, url } = request
  const isNavigation = request.mode === 'navigate'
  const treatment = treatmentOf({ method, url, isNavigation, origin: location.origin })
  if (treatment === 'none') return
  event.respondWith(
    store.then((opened) =>
      answer({ treatment, request, store: opened, fetch: (asked) => fetch(asked) }),
    ),
  )
  const isTime = performance.now() - lookedAt > LOOK_MS
  if (treatment === 'page' && isTime) event.waitUntil(updateNow())
})
