import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailService, WEBHOOK_SECRET, type MailService } from '../mail-stand-in/index.ts'
import { findFreePort } from '../processes/index.ts'
import { startSystem, type System } from '../system/index.ts'
import { createLead, type Lead } from './lead.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createPlanter, type Planter } from './planted.ts'
import { createRandom, type Random } from './random.ts'

/** A started system in the hands of those who break it, and of those who use it meanwhile. */
export type Field = {
  system: System
  mail: MailService
  lead: Lead
  ledger: Ledger
  planter: Planter
  random: Random
  seed: number
  /** True while the CMS or the database is known to be down. */
  isOutage: () => boolean
  /** True while processes are being killed at random: everything may take its time. */
  isStormy: () => boolean
  setStormy: (isStormy: boolean) => void
  say: (line: string) => void
  problem: (sentence: string) => void
}

/** Starts everything in an empty folder, with the mail stand-in as the mail service. */
export const startField = async ({
  seed,
  log,
  signal,
}: {
  seed: number
  log: (line: string) => void
  signal?: AbortSignal
}): Promise<{ field: Field; end: () => Promise<void> }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'infos-droits-faults-'))
  const mail = await startMailService()
  const close = async () => {
    await mail.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  const options = {
    dataDir,
    sitePort: await findFreePort(),
    cmsPort: await findFreePort(),
    env: {
      TRUSTED_PROXIES: '127.0.0.1',
      // More people ask here than anywhere else, and none is a robot.
      ATTACK_ASKS_PER_MINUTE: '1000000',
      // Long enough to be killed in, short enough for many lives.
      UNDO_SECONDS: '1',
      RESEND_API_KEY: 're_faults',
      RESEND_BASE_URL: mail.url,
      RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
      MONGO_PORT: String(await findFreePort()),
    },
    log,
    ...(signal === undefined ? {} : { signal }),
  }
  const system = await startSystem(options).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const random = createRandom(seed)
  const ledger = createLedger()
  let isStorm = false
  const isStormy = () => isStorm
  const field: Field = {
    system,
    mail,
    lead: createLead({ system, isStormy }),
    ledger,
    planter: createPlanter(random),
    random,
    seed,
    isOutage: () => system.pids.mongod === null || system.pids.cms === null,
    isStormy,
    setStormy: (now) => {
      isStorm = now
    },
    say: log,
    problem: (sentence) => {
      ledger.problems.push(sentence)
      log(`✗ ${sentence}`)
    },
  }
  const end = async () => {
    await system.stop()
    await close()
  }
  return { field, end }
}
