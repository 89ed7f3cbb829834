import { availableParallelism } from 'node:os'
import type { Snapshot } from '@infos-droits/shared'
import type { ReleasePlan } from '../describe.ts'
import type { MadePages } from '../memory/pages.ts'
import { renderGuides } from './render-guides.ts'

/** Guides for which a thread is worth its beginning. */
const GUIDES_MIN = 200
const THREADS_MAX = 4

/** How many threads a release of this size is rendered with, beside the one that asks. */
export const threadsFor = ({ guides }: Snapshot): number => {
  const processors = Math.min(availableParallelism(), THREADS_MAX)
  return guides.length < GUIDES_MIN || processors < 2 ? 0 : processors
}

/** Nothing watched them: they hold for one release. */
const UNWATCHED = { parts: new Map<string, unknown>(), asked: new Set<never>() }

/**
 * Begins with the pages of guides on threads of their own. Whoever calls this renders `rest` meanwhile,
 * then asks for theirs with `into`, and calls `end` whatever happens.
 */
export const renderAhead = ({
  plan,
  threads,
  signal,
  ...given
}: Omit<Parameters<typeof renderGuides>[0], 'content' | 'signal'> & {
  plan: ReleasePlan
  signal: AbortSignal | undefined
}) => {
  if (threads === 0)
    return { rest: plan, into: () => Promise.resolve(0), end: () => Promise.resolve() }
  const over = new AbortController()
  const stop = signal === undefined ? over.signal : AbortSignal.any([over.signal, signal])
  const { content } = plan
  const { addresses, made } = renderGuides({ ...given, content, threads, signal: stop })
  // Heard by whoever asks for the pages.
  const settled = made.then(
    () => undefined,
    () => undefined,
  )
  return {
    rest: { content, addresses: plan.addresses.filter((address) => !addresses.has(address)) },
    /** Takes their pages in; how many they are. @throws what `renderGuides` throws. */
    into: async (pages: MadePages): Promise<number> => {
      const all = await made
      for (const [address, page] of all) pages.put(address, { ...page, readings: UNWATCHED })
      return all.length
    },
    end: (): Promise<void> => {
      over.abort()
      return settled
    },
  }
}
