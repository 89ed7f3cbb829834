/** What a device holds, whole: age of its content and how much of it. */
export type Holdings = { release: string; asOf: string; pages: number }

/** What the page of desk mode asks of the worker. */
export type ToCounterWorker = { kind: 'update' }

/**
 * What the worker says to the page. `updating`: files done of files to do. `ready`: everything is there.
 * `failed`: the network went, or the site did not answer; what was there before still is.
 */
export type FromCounterWorker =
  | { kind: 'updating'; done: number; total: number; holdings: Holdings | null }
  | { kind: 'ready'; holdings: Holdings }
  | { kind: 'failed'; holdings: Holdings | null }
