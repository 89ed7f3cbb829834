import { paths } from '@infos-droits/shared/paths'
import { keyOf, type OfflineList } from '../offline/index.ts'
import type { Holdings } from '../messages.ts'

/** Its name changes only when what is kept takes another form. */
const NAME = 'guichet-1'
/** What was whole last, under a name that no page has. */
const STATE = '/guichet/etat'

/** What the device keeps: pages and files by address and digest, the list they come from, its age. */
export type Store = Awaited<ReturnType<typeof openStore>>

/** Opens the cache of desk mode. */
export const openStore = async (storage: CacheStorage) => {
  const cache = await storage.open(NAME)
  const readJson = async <Value>(key: string): Promise<Value | null> => {
    const response = await cache.match(key)
    return response === undefined ? null : ((await response.json()) as Value)
  }
  const writeJson = (key: string, value: unknown) =>
    cache.put(key, new Response(JSON.stringify(value)))
  let list: OfflineList | null | undefined
  return {
    list: async (): Promise<OfflineList | null> =>
      (list ??= await readJson<OfflineList>(paths.offlineList())),
    setList: async (next: OfflineList) => {
      await writeJson(paths.offlineList(), next)
      list = next
    },
    holdings: () => readJson<Holdings>(STATE),
    setHoldings: (state: Holdings) => writeJson(STATE, state),
    /** Keys of pages and files. */
    keys: async (): Promise<string[]> =>
      (await cache.keys()).flatMap(({ url }) => {
        const { pathname, search } = new URL(url)
        return search.startsWith('?d=') ? [pathname + search] : []
      }),
    put: (key: string, response: Response) => cache.put(key, response),
    remove: (key: string) => cache.delete(key),
    /** Every version of what this address gave. */
    forget: (address: string) => cache.delete(address, { ignoreSearch: true }),
    /** What is kept for this address as it is now, else as it was before an update that goes on. */
    find: async (address: string, digest: string): Promise<Response | undefined> =>
      (await cache.match(keyOf({ address, digest }))) ??
      cache.match(address, { ignoreSearch: true }),
  }
}
