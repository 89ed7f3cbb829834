import type { ResourceLimits } from 'node:worker_threads'

/**
 * What a thread has just made is garbage soon: in less room, much of it would be taken for what lasts; more
 * would only be memory.
 */
export const THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 64 }
