import type { ResourceLimits } from 'node:worker_threads'

/** What a thread has just made is garbage soon: more room for it would only be memory. */
export const THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 16 }
