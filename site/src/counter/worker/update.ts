import { paths } from '@infos-droits/shared/paths'
import { DIGEST_LENGTH, keyOf, planUpdate, type OfflineList } from '../offline/index.ts'
import type { FromCounterWorker } from '../messages.ts'
import type { Store } from './store.ts'

type Fetch = (address: string, options?: RequestInit) => Promise<Response>
type Tell = (message: FromCounterWorker) => void

/** Files fetched at once: pages that somebody reads meanwhile must not wait behind them. */
const CONCURRENCY = 4
/** Files between two words to the page. */
const TOLD_EVERY = 20

/** The release went on while it was being read: the next update begins from the new list. */
class Moved extends Error {}

/**
 * Makes what is kept the same as the live release: what was withdrawn goes first, then what changed
 * comes, at last what it replaces goes. Cut short at any point it goes on from there the next time.
 */
export const update = async ({
  store,
  fetch,
  tell,
}: {
  store: Store
  fetch: Fetch
  tell: Tell
}): Promise<void> => {
  try {
    await follow({ store, fetch, tell })
  } catch (error) {
    // Once more from the new list; whatever else it is, the next update tries again.
    if (error instanceof Moved)
      await follow({ store, fetch, tell }).catch(() => sayFailed({ store, tell }))
    else await sayFailed({ store, tell })
  }
}

const sayFailed = async ({ store, tell }: { store: Store; tell: Tell }) =>
  tell({ kind: 'failed', holdings: await store.holdings() })

const follow = async ({ store, fetch, tell }: { store: Store; fetch: Fetch; tell: Tell }) => {
  const response = await fetch(paths.offlineList(), { cache: 'no-cache' })
  if (!response.ok) throw new Error(`the list answered ${String(response.status)}`)
  const list = (await response.json()) as OfflineList
  const plan = planUpdate({ held: await store.keys(), list })
  await store.setList(list)
  await Promise.all(plan.withdrawn.map(store.remove))
  const before = await store.holdings()
  const total = plan.fetch.length
  let done = 0
  let isStopped = false
  const queue = plan.fetch.values()
  const work = async () => {
    for (const { address, digest } of queue) {
      if (isStopped) return
      const content = await contentOf({ fetch, address, digest })
      await store.put(keyOf({ address, digest }), content)
      done += 1
      if (done % TOLD_EVERY === 1) tell({ kind: 'updating', done, total, holdings: before })
    }
  }
  const works = Array.from({ length: CONCURRENCY }, work)
  await Promise.all(works).catch(async (error: unknown) => {
    isStopped = true
    await Promise.allSettled(works)
    throw error
  })
  await Promise.all(plan.superseded.map(store.remove))
  const pages = Object.keys(list.files).filter((address) => address.endsWith('/')).length
  const holdings = { release: list.release, asOf: list.asOf, pages }
  await store.setHoldings(holdings)
  tell({ kind: 'ready', holdings })
}

/** @throws Moved when the content is not the one that was listed. */
const contentOf = async ({
  fetch,
  address,
  digest,
}: {
  fetch: Fetch
  address: string
  digest: string
}): Promise<Response> => {
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Moved(`${address} answered ${String(response.status)}`)
  if ((await digestOf(response.clone())) !== digest) throw new Moved(`${address} has changed`)
  return response
}

const digestOf = async (response: Response): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.slice(0, DIGEST_LENGTH)
}
