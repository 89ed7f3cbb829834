import { AppError } from '@infos-droits/shared'
import { createSealer } from '@infos-droits/shared/crypto'
import { clientAddressReader } from '@infos-droits/shared/network'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerEnv } from '../env/index.ts'
import { holdLock } from '../lock/index.ts'
import { factsOf, type Log } from '../log/index.ts'
import { previewPages } from '../preview/index.ts'
import type { BuiltSite } from '../rendering/index.ts'
import { createGate, watchForAttack } from './attack/index.ts'
import { ownAddresses } from './http/index.ts'
import { serverLabels as labels } from './labels.fr.ts'
import {
  askCmsIfKept,
  createPatience,
  createRateLimit,
  LETTERS_TIMEOUT_MS,
} from './questions/index.ts'
import { filesOfBuild, followReleases } from './releases/index.ts'
import { siteListener } from './router.ts'
import { askCmsForDesk, doubleClicks, tellOfAttack } from './signals/index.ts'
import {
  createRush,
  makePrivateDirectory,
  openSignalSpool,
  openSpool,
  sendLettersToCms,
  sendSignalsToCms,
  sendToCms,
  startDrainer,
  type Drainer,
  type Outgoing,
} from './spool/index.ts'

export type RunningSite = { server: Server; stop: () => Promise<void> }

const DAY_MS = 24 * 3600 * 1000
const KEPT_DAYS = 30
const HOURLY_MS = 3600 * 1000
const STOP_GRACE_MS = 8000
const LET_GO_MS = 50
const BODY_TIMEOUT_MS = 10_000
const LOCK_WAIT_MS = 3000
/** For the release to be read before anybody is let in: a site of thousands of pages is read meanwhile. */
const READ_MOST_MS = 1500
/** Questions say when they came; signals do not, and never share a key. */
const QUESTIONS_SHARE_KEY_MS = 1000

/**
 * Starts the public site: spool, drainer, HTTP server.
 *
 * @throws AppError `spool.taken` or `site.portTaken`, saying what to do.
 */
export const startSite = async ({
  env,
  built,
  log,
  bodyTimeoutMs = BODY_TIMEOUT_MS,
}: {
  env: ServerEnv
  built: BuiltSite
  log: Log
  bodyTimeoutMs?: number
}): Promise<RunningSite> => {
  const { SITE_URL: siteUrl, SITE_PORT: port, DATA_DIR } = env
  const spoolDir = join(DATA_DIR, 'spool')
  makePrivateDirectory(spoolDir)
  const lock = await holdLock({
    file: join(spoolDir, '.lock'),
    waitMs: LOCK_WAIT_MS,
    code: 'spool.taken',
    message: labels.spoolTaken,
  })
  const spool = openSpool({ file: join(spoolDir, 'questions.sqlite'), limit: env.SPOOL_LIMIT })
  const cms = { cmsUrl: env.CMS_URL, token: env.SITE_TOKEN }
  const rush = createRush()
  const letterDrainer = startDrainer({
    outgoing: spool.letters,
    send: sendLettersToCms(cms),
    log,
    isRush: rush.isOn,
    what: 'letters',
  })
  const drainer = startDrainer({
    outgoing: spool.outgoing,
    send: sendToCms(cms),
    log,
    isRush: rush.isOn,
    onHandedOn: letterDrainer.wake,
  })
  const signalSpool = openSignalSpool({
    file: join(spoolDir, 'signals.sqlite'),
    limit: env.SPOOL_LIMIT,
  })
  const signalDrainer = startDrainer({
    outgoing: signalSpool.outgoing,
    send: sendSignalsToCms(cms),
    log,
    what: 'signals',
  })
  const stopUpkeep = keepUp({
    kept: [
      { what: 'questions', spool, drainer },
      {
        what: 'letters',
        // They go with their question.
        spool: { purge: () => undefined, outgoing: spool.letters },
        drainer: letterDrainer,
      },
      { what: 'signals', spool: signalSpool, drainer: signalDrainer },
    ],
    log,
  })
  const releasesDir = join(DATA_DIR, 'releases')
  const releases = followReleases({ releasesDir, log })
  const buildFiles = await filesOfBuild(built.distDir)
  const onSignal = signalDrainer.wake
  const gate = createGate({
    watch: watchForAttack({ fromPerMinute: env.ATTACK_ASKS_PER_MINUTE, now: Date.now }),
    secret: env.FORM_SECRET,
    limits: { place: createRateLimit(), all: createRateLimit() },
    onAttack: tellOfAttack({
      services: { signalSpool, intakePublicKey: env.INTAKE_PUBLIC_KEY, onSignal, log },
      now: Date.now,
    }),
    now: Date.now,
  })
  const server = createServer(
    // Deadlines against clients that send drop by drop; bodies have their own.
    {
      headersTimeout: 10_000,
      requestTimeout: LETTERS_TIMEOUT_MS + 10_000,
      connectionsCheckingInterval: 2000,
    },
    siteListener({
      siteUrl,
      secret: env.FORM_SECRET,
      seal: createSealer({ publicKey: env.INTAKE_PUBLIC_KEY, sharedForMs: QUESTIONS_SHARE_KEY_MS }),
      intakePublicKey: env.INTAKE_PUBLIC_KEY,
      handler: built.handler,
      build: built.build,
      buildFiles,
      preview: previewPages({ handler: built.handler, siteUrl, files: buildFiles }),
      siteToken: env.SITE_TOKEN,
      releases,
      spool,
      isKept: askCmsIfKept({ cms, log }),
      spoolLimit: env.SPOOL_LIMIT,
      onAccepted: () => {
        rush.note()
        drainer.wake()
      },
      signalSpool,
      onSignal,
      signalLimit: createRateLimit(),
      codeLimit: createRateLimit(),
      doubleClicks: doubleClicks({ now: Date.now }),
      checkDesk: askCmsForDesk(cms),
      cmsState: drainer.state,
      clientAddress: clientAddressReader(env.TRUSTED_PROXIES),
      own: ownAddresses({ siteUrl, port }),
      rateLimit: createRateLimit(),
      patience: createPatience(),
      gate,
      log,
      now: Date.now,
      bodyTimeoutMs,
    }),
  )
  const close = async () => {
    stopUpkeep()
    releases.close()
    await Promise.all([drainer.stop(), letterDrainer.stop(), signalDrainer.stop()])
    spool.close()
    signalSpool.close()
    lock.release()
  }
  try {
    // Who comes first would wait for it; what fails here is told to who asks.
    const read = releases.current().catch(() => null)
    await Promise.race([read, sleep(READ_MOST_MS, undefined, { ref: false })])
    await listen({ server, host: env.SITE_HOST, port })
  } catch (error) {
    await close()
    throw error
  }
  log('info', 'started', { port, build: built.build })
  return { server, stop: stopOnce({ server, close, log }) }
}

const listen = async ({ server, host, port }: { server: Server; host: string; port: number }) => {
  server.keepAliveTimeout = 65_000
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause
    const message = labels.portTaken({ host, port })
    throw new AppError({ code: 'site.portTaken', message, cause })
  }
}

/** One kind of what is held on disk for the CMS. */
type Held = {
  what: string
  spool: { purge: (before: number) => void; outgoing: Outgoing }
  drainer: Drainer
}

/** Once an hour: forgets what the CMS has had for long, tries again what it could not read. */
const keepUp = ({ kept, log }: { kept: Held[]; log: Log }) => {
  const tidyOne = ({ what, spool, drainer }: Held) => {
    try {
      spool.purge(Date.now() - KEPT_DAYS * DAY_MS)
      const again = spool.outgoing.retryAside()
      if (again > 0) log('warn', `${what} put aside are tried again`, { again })
      if (again > 0) drainer.wake()
    } catch (error) {
      log('error', 'spool not tidied', factsOf(error))
    }
  }
  const tidy = () => {
    for (const one of kept) tidyOne(one)
  }
  tidy()
  const timer = setInterval(tidy, HOURLY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}

/** Takes no new connection, lets requests end, then closes the spool. Later calls await the first. */
const stopOnce = ({
  server,
  close,
  log,
}: {
  server: Server
  close: () => Promise<void>
  log: Log
}) => {
  let stopping: Promise<void> | undefined
  const stop = async () => {
    const closed = once(server, 'close')
    server.close()
    // Again and again: one that has its answer now is kept open for more of them.
    const letGo = setInterval(() => {
      server.closeIdleConnections()
    }, LET_GO_MS)
    await Promise.race([closed, sleep(STOP_GRACE_MS, undefined, { ref: false })])
    clearInterval(letGo)
    server.closeAllConnections()
    await close()
    log('info', 'stopped')
  }
  return () => (stopping ??= stop())
}
