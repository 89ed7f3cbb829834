import type { ReleasePlan } from '../describe.ts'
import type { MadePages } from '../memory/pages.ts'
import type { Renderers } from './open-renderers.ts'
import { renderGuides, type GuidesToRender } from './render-guides.ts'

/** Nothing watched them: they hold for one release. */
const UNWATCHED = { parts: new Map<string, unknown>(), asked: new Set<never>() }

/**
 * Begins with the pages of guides on threads of their own, and on this one as it has time. Whoever calls this renders `rest` meanwhile,
 * then asks for theirs with `into`, and calls `end` whatever happens.
 */
export const renderAhead = ({
  plan,
  renderers,
  signal,
  ...given
}: Omit<GuidesToRender, 'content' | 'signal' | 'workers'> & {
  plan: ReleasePlan
  /** Null: everything is left to the caller. */
  renderers: Renderers | null
  signal: AbortSignal | undefined
}) => {
  if (renderers === null)
    return { rest: plan, into: () => Promise.resolve(0), end: () => Promise.resolve() }
  const { workers } = renderers
  const over = new AbortController()
  const stop = signal === undefined ? over.signal : AbortSignal.any([over.signal, signal])
  const { content } = plan
  const { addresses, made } = renderGuides({ ...given, content, workers, signal: stop })
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
    end: async (): Promise<void> => {
      over.abort()
      await settled
      await renderers.end()
    },
  }
}
