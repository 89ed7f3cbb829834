import { AppError, type Snapshot } from '@infos-droits/shared'
import { setTimeout as sleep } from 'node:timers/promises'
import { factsOf, type Log } from '../log/index.ts'
import {
  compressRelease,
  currentReleaseId,
  makeFullTextOf,
  makeSearchOf,
  sweepObjects,
  type ReleaseManifest,
} from '../release/index.ts'
import { publisherLabels as labels } from './labels.fr.ts'
import { aloneIn, publish, type ServingOptions } from './publish.ts'

/**
 * The words that the search has no room for are asked only when it finds nothing near: they wait until
 * the lead has done.
 */
const CALM_MS = 10_000
/** Nobody is on the way to a content of a release that was switched away from this long ago. */
const SWEEP_AFTER_MS = 120_000

/** Pages that are live. */
type Published = { snapshot: Snapshot; manifest: ReleaseManifest }

/**
 * What is done once pages are live and nobody waits any more: their search, their compressed forms, and
 * in quiet times the removal of what no release holds. One at a time; a newer release comes first.
 */
export const createFollowUp = ({ options, log }: { options: ServingOptions; log: Log }) => {
  const { releasesDir, workshop, signal } = options
  let latest: Published | null = null
  let overtaken = new AbortController()
  let running: Promise<void> | null = null
  const isOver = () => signal?.aborted === true
  const overtakenOrOver = () =>
    signal === undefined ? overtaken.signal : AbortSignal.any([overtaken.signal, signal])

  /** The newest pages once more, with what was made for them meanwhile. */
  const putIntoService = async () => {
    const newest = latest
    if (newest === null) return
    const snapshot = () => Promise.resolve(newest.snapshot)
    const maySwitch = () => Promise.resolve().then(() => newestStays(newest))
    const { manifest } = await publish({ ...options, snapshot, maySwitch })
    const { id, milliseconds, isSearchBehind, isFullTextBehind } = manifest
    log('info', 'search live', { release: id, milliseconds, isSearchBehind, isFullTextBehind })
    // What came meanwhile is in its turn.
    if (latest === newest) latest = { ...newest, manifest }
  }

  /** Another process may have published since: its pages are newer than ours. */
  const newestStays = ({ manifest: { id } }: Published) => {
    if (currentReleaseId(releasesDir) === id) return
    throw new AppError({ code: 'publisher.leaseLost', message: labels.leaseLost, status: 409 })
  }

  const compress = async ({ files }: ReleaseManifest) => {
    const stop = overtakenOrOver()
    const begin = performance.now()
    try {
      const count = await compressRelease({ files, releasesDir, signal: stop, concurrency: 1 })
      const milliseconds = Math.round(performance.now() - begin)
      if (count > 0) log('info', 'contents compressed', { count, milliseconds })
    } catch (error) {
      if (!stop.aborted) throw error
    }
  }

  /** True when nothing newer came for a while. */
  const isCalm = async (): Promise<boolean> => {
    const stop = overtakenOrOver()
    await sleep(CALM_MS, undefined, { signal: stop }).catch(() => undefined)
    return !stop.aborted
  }

  const catchUpFullText = async (snapshot: Snapshot) => {
    const { search, fullText } = workshop
    if (search === null || fullText?.digest === snapshot.digest) return
    if (fullText !== null && !(await isCalm())) return
    workshop.fullText = await makeFullTextOf({ search, snapshot, workshop, signal })
    await putIntoService()
  }

  const run = async () => {
    while (latest !== null && !isOver()) {
      const { snapshot } = latest
      if (workshop.search?.digest !== snapshot.digest) {
        workshop.search = makeSearchOf({ snapshot, workshop })
        await putIntoService()
      }
      if (isNewest(snapshot)) await catchUpFullText(snapshot)
      if (!isNewest(snapshot)) continue
      const done = latest
      await compress(done.manifest)
      if (latest === done) latest = null
    }
  }

  const isNewest = (snapshot: Snapshot) => latest?.snapshot === snapshot

  const sweep = async () => {
    try {
      await sleep(SWEEP_AFTER_MS, undefined, { ref: false, signal: overtaken.signal })
      const count = await aloneIn(releasesDir, () => sweepObjects(releasesDir))
      workshop.objects.forget()
      if (count > 0) log('info', 'contents removed', { count })
    } catch (error) {
      if (!overtaken.signal.aborted) log('warn', 'contents not removed', factsOf(error))
    }
  }

  const start = () => {
    running ??= run()
      .then(() => void sweep())
      .catch((error: unknown) => {
        latest = null
        if (!isOver()) log('error', 'search or compression failed', factsOf(error))
      })
      .finally(() => {
        running = null
        if (latest !== null && !isOver()) start()
      })
  }

  return {
    /** Asked once pages are live. */
    after: (published: Published) => {
      overtaken.abort()
      overtaken = new AbortController()
      latest = published
      start()
    },
    /** Resolves when nothing is left to do. */
    settled: async () => {
      while (running !== null) await running
    },
  }
}
