import type { Snapshot } from '@infos-droits/shared'
import { join } from 'node:path'
import { holdLock } from '../lock/index.ts'
import {
  buildRelease,
  cleanHalfMade,
  pruneReleases,
  switchRelease,
  type BuildOptions,
  type BuiltRelease,
  type Workshop,
} from '../release/index.ts'
import { forgetGoneBack } from './gone-back.ts'
import { publisherLabels as labels } from './labels.fr.ts'

const KEPT_RELEASES = 5
const LOCK_WAIT_MS = 30_000

export type PublishOptions = Omit<BuildOptions, 'snapshot'>

/** Those of a publisher that stays in service. */
export type ServingOptions = PublishOptions & { workshop: Workshop }

/** Work on the releases of a directory, alone in it. @throws AppError `publisher.busy`. */
export const aloneIn = async <Result>(
  releasesDir: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const lock = await holdLock({
    file: join(releasesDir, '.lock'),
    waitMs: LOCK_WAIT_MS,
    code: 'publisher.busy',
    message: labels.busy,
  })
  try {
    await cleanHalfMade(releasesDir)
    return await work()
  } finally {
    lock.release()
  }
}

/**
 * Makes a release and switches to it, alone in its directory.
 *
 * @param isAgain what is live is only made anew: a version that was gone back to stays one.
 * @param maySwitch asked when the release is ready: throws when it must not go live any more.
 * @throws AppError `release.refused`, `publisher.busy` or what `maySwitch` throws; then the release
 * that was live stays.
 */
export const publish = async ({
  snapshot,
  isAgain = false,
  maySwitch = () => Promise.resolve(),
  ...options
}: PublishOptions & {
  snapshot: () => Promise<Snapshot>
  isAgain?: boolean
  maySwitch?: () => Promise<void>
}): Promise<BuiltRelease> =>
  aloneIn(options.releasesDir, async () => {
    const { releasesDir } = options
    // Read under the lock: what is published last is what was read last.
    const built = await buildRelease({ ...options, snapshot: await snapshot() })
    // Nothing that may fail comes after the switch: what is live must not be called refused.
    await pruneReleases({ releasesDir, keep: KEPT_RELEASES })
    await maySwitch()
    if (!isAgain) await forgetGoneBack(releasesDir)
    await switchRelease({ releasesDir, id: built.manifest.id })
    return built
  })
