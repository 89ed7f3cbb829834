import { AppError, type FollowingPart, type Snapshot } from '@infos-droits/shared'
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
import { isRefusal, reasonOf } from './reason.ts'
import type { SiteTeller } from './tell-site.ts'

/**
 * The words that the search has no room for are asked only when it finds nothing near: they wait until
 * the lead has done.
 */
const CALM_MS = 10_000
/** Nobody is on the way to a content of a release that was switched away from this long ago. */
const SWEEP_AFTER_MS = 120_000

const OTHERS_LIVE = 'publisher.leaseLost'
const othersAreLive = () =>
  new AppError({ code: OTHERS_LIVE, message: labels.leaseLost, status: 409 })

/** Pages that are live. */
type Published = { snapshot: Snapshot; manifest: ReleaseManifest }

/**
 * What is done once pages are live and nobody waits any more: their search, their compressed forms, and
 * in quiet times the removal of what no release holds. One at a time; a newer release comes first. Whether
 * what follows could be put into service is told, until it is told otherwise.
 */
export const createFollowUp = ({
  options,
  log,
  stop,
  teller = { note: () => undefined, deliver: () => Promise.resolve() },
}: {
  options: ServingOptions
  log: Log
  /** The publisher ends: what can wait is left. */
  stop?: AbortSignal
  teller?: SiteTeller
}) => {
  const { releasesDir, workshop, signal } = options
  let latest: Published | null = null
  let underWay: Snapshot | null = null
  let overtaken = new AbortController()
  let running: Promise<void> | null = null
  const isOver = () => signal?.aborted === true
  // A large search is not waited for: its thread ends, and with it the work.
  signal?.addEventListener('abort', () => void workshop.searching.end(), { once: true })
  /** Aborted when what can wait has to: something newer came, or the publisher ends. */
  const hurry = () =>
    AbortSignal.any([overtaken.signal, signal, stop].filter((each) => each !== undefined))

  /** The newest pages once more, with what was made for them meanwhile. False: others are live by now. */
  const putIntoService = async (newest: Published): Promise<boolean> => {
    const maySwitch = () =>
      currentReleaseId(releasesDir) === newest.manifest.id
        ? Promise.resolve()
        : Promise.reject(othersAreLive())
    // Asked before anything is made, and again before the switch.
    const snapshot = async () => {
      await maySwitch()
      return newest.snapshot
    }
    try {
      const { manifest } = await publish({ ...options, snapshot, isAgain: true, maySwitch })
      const { id, milliseconds, isSearchBehind, isFullTextBehind } = manifest
      log('info', 'search live', { release: id, milliseconds, isSearchBehind, isFullTextBehind })
      // What came meanwhile is in its turn.
      if (latest === newest) latest = { ...newest, manifest }
      return true
    } catch (error) {
      if (!(error instanceof AppError && error.code === OTHERS_LIVE)) throw error
      if (latest === newest) latest = null
      return false
    }
  }

  const compress = async ({ files }: ReleaseManifest) => {
    const hurried = hurry()
    const begin = performance.now()
    try {
      const count = await compressRelease({ files, releasesDir, signal: hurried, concurrency: 1 })
      const milliseconds = Math.round(performance.now() - begin)
      if (count > 0) log('info', 'contents compressed', { count, milliseconds })
    } catch (error) {
      if (!hurried.aborted) throw error
    }
  }

  /** True when nothing newer came for a while. */
  const isCalm = async (): Promise<boolean> => {
    const hurried = hurry()
    await sleep(CALM_MS, undefined, { signal: hurried }).catch(() => undefined)
    return !hurried.aborted
  }

  /** Makes a part and puts it into service; tells that it could, or why not. @throws what the work throws. */
  const follow = async ({
    part,
    newest,
    make,
  }: {
    part: FollowingPart
    newest: Published
    make: () => Promise<void>
  }) => {
    try {
      await make()
      // What came meanwhile took along what was made, and is in its turn.
      if (latest !== newest) return
      if (await putIntoService(newest)) tell({ part, newest, refusal: null })
    } catch (error) {
      const refusal = isRefusal(error) && !isOver() ? reasonOf(error, labels.technicalAfter) : null
      if (refusal !== null) tell({ part, newest, refusal })
      throw error
    }
  }

  const tell = ({
    part,
    newest,
    refusal,
  }: {
    part: FollowingPart
    newest: Published
    refusal: string | null
  }) => {
    teller.note({ about: part, release: newest.manifest.id, refusal })
    void teller.deliver()
  }

  const catchUpSearch = async (newest: Published) => {
    const { snapshot, manifest } = newest
    const part = 'search'
    if (!manifest.isSearchBehind) {
      tell({ part, newest, refusal: null })
      return
    }
    const make = async () => {
      workshop.search = await makeSearchOf({ snapshot, workshop })
    }
    await follow({ part, newest, make })
  }

  const catchUpFullText = async (newest: Published) => {
    const { snapshot, manifest } = newest
    const part = 'fullText'
    if (!manifest.isFullTextBehind) {
      tell({ part, newest, refusal: null })
      return
    }
    if (workshop.fullText !== null && !(await isCalm())) return
    const { search } = workshop
    if (search === null) return
    const make = async () => {
      workshop.fullText = await makeFullTextOf({ search, snapshot, workshop, signal })
    }
    await follow({ part, newest, make })
  }

  const run = async () => {
    while (latest !== null && !isOver()) {
      const { snapshot } = latest
      underWay = snapshot
      const isNewest = () => latest?.snapshot === snapshot
      await catchUpSearch(latest)
      if (isNewest()) await catchUpFullText(latest)
      if (!isNewest()) continue
      const done = latest
      await compress(done.manifest)
      if (latest === done) latest = null
    }
  }

  const sweep = async () => {
    const { signal: newer } = overtaken
    try {
      await sleep(SWEEP_AFTER_MS, undefined, { ref: false, signal: newer })
      const count = await aloneIn(releasesDir, async () => {
        try {
          return await sweepObjects(releasesDir)
        } finally {
          // What is there is asked of the disk again, also when only some are gone.
          workshop.objects.forget()
        }
      })
      if (count > 0) log('info', 'contents removed', { count })
    } catch (error) {
      if (!newer.aborted) log('warn', 'contents not removed', factsOf(error))
    }
  }

  const start = () => {
    running ??= run()
      .then(() => void sweep())
      .catch((error: unknown) => {
        // What came meanwhile is in its turn.
        if (latest?.snapshot === underWay) latest = null
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
