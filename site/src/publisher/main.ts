import { AppError, messageOf } from '@infos-droits/shared'
import { join } from 'node:path'
import { readPublisherEnv, readSnapshotFileEnv } from '../env/index.ts'
import { createLog, factsOf, logUnhandled, outliveLog } from '../log/index.ts'
import {
  beginThreads,
  closeSearchIndexer,
  compressRelease,
  type ReleaseProgress,
} from '../release/index.ts'
import { loadBuiltSite } from '../rendering/index.ts'
import { readArguments, type PublisherArguments } from './arguments.ts'
import { cmsWork } from './cms-work.ts'
import { publisherLabels as labels } from './labels.fr.ts'
import { publish, type PublishOptions } from './publish.ts'
import { rollBack } from './roll-back.ts'
import { publishNext, servePublications, type PublicationOutcome } from './serve.ts'
import { readSnapshotApart, readSnapshotFile, sizeOf } from './snapshot-file/index.ts'
import { spareMemory } from './spare-memory.ts'
import { summaryOf } from './summary.ts'

/**
 * Time given to a release under way when the long-lived publisher is asked to end; whoever asks waits
 * ten seconds, and the work that is cut has to be given back within. A person who interrupts a single
 * publication wants it to end now.
 */
const STOP_GRACE_MS = 6000

/** Bytes of a snapshot that is worth threads, and of one of which memory is to be spared. */
const LARGE_FILE = 4_000_000
const HUGE_FILE = 40_000_000

/** Standard output is for the result; the long-lived publisher has none. */
const log = createLog({ source: 'publisher', write: (line) => process.stderr.write(line) })
logUnhandled(log)
outliveLog()

const stop = new AbortController()
const abandon = new AbortController()
let isServing = false
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, () => {
    stop.abort()
    setTimeout(
      () => {
        abandon.abort()
      },
      isServing ? STOP_GRACE_MS : 0,
    ).unref()
  })

const progressOnStderr = (): ReleaseProgress => {
  let told = ''
  return ({ step, done, total }) => {
    const isWorthIt = step !== 'render' || done === total || done % 200 === 0
    const line = labels.step({ step, done, total })
    if (isWorthIt && line !== told) process.stderr.write(`${line}\n`)
    told = line
  }
}

const optionsFor = async (env: {
  SITE_URL: string
  DATA_DIR: string
}): Promise<PublishOptions> => ({
  site: await loadBuiltSite(),
  releasesDir: join(env.DATA_DIR, 'releases'),
  siteUrl: env.SITE_URL,
  signal: abandon.signal,
})

const publishFile = async ({ file, json }: PublisherArguments): Promise<PublicationOutcome> => {
  const options = await optionsFor(readSnapshotFileEnv(process.env))
  const { site, siteUrl, releasesDir } = options
  // They begin while the snapshot is read.
  const size = await sizeOf(file)
  const isLarge = size > LARGE_FILE
  const isHuge = size > HUGE_FILE
  const threads = isLarge ? beginThreads({ distDir: site.distDir, siteUrl, releasesDir }) : null
  const onProgress = json ? undefined : progressOnStderr()
  try {
    const built = await publish({
      ...options,
      snapshot: async () => {
        if (!isHuge) return readSnapshotFile(file)
        const snapshot = await readSnapshotApart({ file, releasesDir, signal: abandon.signal })
        spareMemory()
        return snapshot
      },
      ...(onProgress && { onProgress }),
      ...(threads ?? { renderers: null }),
    })
    return { built }
  } finally {
    await threads?.end()
  }
}

const publishWaiting = async ({ json }: PublisherArguments): Promise<PublicationOutcome> => {
  const env = readPublisherEnv(process.env)
  const options = await optionsFor(env)
  const onProgress = json ? undefined : progressOnStderr()
  return publishNext({
    work: cmsWork({ cms: { cmsUrl: env.CMS_URL, token: env.SITE_TOKEN }, signal: abandon.signal }),
    options: { ...options, ...(onProgress && { onProgress }) },
    log,
  })
}

const serve = async (): Promise<void> => {
  const env = readPublisherEnv(process.env)
  const options = await optionsFor(env)
  log('info', 'started', { build: options.site.build })
  const cms = { cmsUrl: env.CMS_URL, token: env.SITE_TOKEN }
  const work = cmsWork({ cms, signal: abandon.signal })
  await servePublications({ work, options, log, signal: stop.signal })
  log('info', 'stopped')
}

const tell = ({ outcome, json }: { outcome: PublicationOutcome; json: boolean }): number => {
  const print = (value: object, sentence: string) => {
    process.stdout.write(`${json ? JSON.stringify(value) : sentence}\n`)
  }
  if (outcome === 'nothing') print({ state: 'nothing' }, labels.nothing)
  else if ('built' in outcome)
    print(summaryOf(outcome.built), labels.published(outcome.built.manifest))
  else print({ state: 'refused', reason: outcome.reason }, labels.refused(outcome.reason))
  return outcome !== 'nothing' && 'reason' in outcome ? 1 : 0
}

/** Nothing follows a single publication: what it left for later is done before it ends. */
const compressOutcome = async ({
  outcome,
  asked: { json, isCompressed },
}: {
  outcome: PublicationOutcome
  asked: PublisherArguments
}): Promise<void> => {
  if (!isCompressed || outcome === 'nothing' || !('built' in outcome)) return
  const { files } = outcome.built.manifest
  if (!json) process.stderr.write(`${labels.step({ step: 'compress', done: 0, total: 0 })}\n`)
  const releasesDir = join(readSnapshotFileEnv(process.env).DATA_DIR, 'releases')
  await compressRelease({ files, releasesDir, signal: abandon.signal })
}

const rollBackOnce = async ({ json }: PublisherArguments): Promise<number> => {
  const { DATA_DIR } = readSnapshotFileEnv(process.env)
  const release = await rollBack(join(DATA_DIR, 'releases'))
  const value = release === null ? { state: 'nothing' } : { state: 'live', release: release.id }
  const sentence = release === null ? labels.noneBefore : labels.rolledBack(release)
  process.stdout.write(`${json ? JSON.stringify(value) : sentence}\n`)
  return release === null ? 1 : 0
}

const run = async (): Promise<number> => {
  const asked = readArguments(process.argv.slice(2))
  if (asked.mode === 'help') {
    process.stdout.write(labels.help)
    return 0
  }
  if (asked.mode === 'serve') {
    isServing = true
    await serve()
    return 0
  }
  try {
    if (asked.mode === 'rollback') return await rollBackOnce(asked)
    const outcome = await (asked.mode === 'file' ? publishFile(asked) : publishWaiting(asked))
    await compressOutcome({ outcome, asked })
    return tell({ outcome, json: asked.json })
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'publisher.arguments') throw error
    return tell({ outcome: { reason: error.message }, json: asked.json })
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  log('error', 'cannot run', { ...factsOf(error), message: messageOf(error) })
  process.exitCode = error instanceof AppError && error.code === 'publisher.arguments' ? 2 : 1
} finally {
  await closeSearchIndexer()
}
