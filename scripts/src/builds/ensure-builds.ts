import { AppError } from '@infos-droits/shared'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../command/index.ts'
import { baseEnv, rotateLog, runToEnd, tailLog } from '../processes/index.ts'
import { NODE, ROOT } from '../root.ts'
import { fingerprint } from './fingerprint.ts'
import { labels } from './labels.fr.ts'
import { withBuildLock } from './lock.ts'
import { BUILD_PARTS, type BuildPart } from './parts.ts'

export type BuildState = { name: BuildPart['name']; isThere: boolean; isFresh: boolean }

/** For each of cms and site: is there a build, and is it made from the sources as they are now. */
export const buildStates = (only: BuildPart['name'][] = ['cms', 'site']): BuildState[] =>
  BUILD_PARTS.filter((part) => only.includes(part.name)).map((part) => {
    const isThere = existsSync(part.entry) && existsSync(part.stamp)
    return {
      name: part.name,
      isThere,
      isFresh: isThere && readFileSync(part.stamp, 'utf8') === inputsOf(part),
    }
  })

/**
 * Builds what changed since it was last built, one after the other.
 *
 * @param mayBuild false keeps an older build and fails only when there is none.
 * @throws AppError `builds.failed` with the end of the log, `builds.missing`.
 */
export const ensureBuilds = async ({
  progress,
  dataDir,
  only = ['cms', 'site'],
  mayBuild = true,
  signal,
}: {
  progress: Progress
  dataDir: string
  only?: BuildPart['name'][]
  mayBuild?: boolean
  signal?: AbortSignal | undefined
}): Promise<void> => {
  const states = buildStates(only)
  if (states.every((state) => state.isFresh)) return
  if (!mayBuild) {
    if (!states.every((state) => state.isThere))
      throw new AppError({ code: 'builds.missing', message: labels.missing })
    progress.say(labels.stale)
    return
  }
  await withBuildLock({
    signal,
    onWait: () => {
      progress.say(labels.locked)
    },
    // Looked at again under the lock: the other command may have built the same.
    work: async () => {
      const stale = new Set(
        buildStates(only).flatMap((state) => (state.isFresh ? [] : [state.name])),
      )
      for (const part of BUILD_PARTS)
        if (stale.has(part.name))
          await progress.step(part.label, () => build({ part, dataDir, signal }))
    },
  })
}

const inputsOf = (part: BuildPart): string => fingerprint({ root: ROOT, paths: part.inputs })

const build = async ({
  part,
  dataDir,
  signal,
}: {
  part: BuildPart
  dataDir: string
  signal: AbortSignal | undefined
}): Promise<void> => {
  const file = join(dataDir, 'logs', `build-${part.name}.log`)
  rotateLog(file)
  // Taken before: an edit made while it builds makes it stale, as it should.
  const inputs = inputsOf(part)
  const code = await runToEnd({
    command: NODE,
    args: part.args,
    cwd: part.cwd,
    // Only names the build, for /healthz: nothing of the environment ends in it.
    env: { ...baseEnv(), BUILD_ID: inputs.slice(0, 12) },
    output: { file },
    pidFile: join(dataDir, 'run', `build-${part.name}.json`),
    signal,
  })
  if (code !== 0) {
    const message = labels.failed({ what: part.label, log: tailLog({ file }) })
    throw new AppError({ code: 'builds.failed', message })
  }
  part.finish()
  writeFileSync(part.stamp, inputs)
}
