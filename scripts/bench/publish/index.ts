import type { Bench } from '../bench.ts'
import { benchBuilds } from './builds.ts'
import { benchLive } from './live.ts'

export { benchLive }

/** The whole from nothing beside others, then what each change costs. */
export const benchPublish: Bench = async (context) => [
  ...(await benchBuilds(context)),
  ...(await benchLive(context)),
]
