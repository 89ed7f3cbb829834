import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { WEBHOOK_SECRET } from '../src/mail-stand-in/index.ts'
import { findFreePort } from '../src/processes/index.ts'
import { startSystem } from '../src/system/index.ts'

/** Kept from one start to the next: the pages of a release name the site’s address. */
const portsSchema = z.object({ site: z.number(), cms: z.number(), mongo: z.number() })
type Ports = z.infer<typeof portsSchema>

/** Where the folders to copy lie, for the test files of a run. */
const FOLDER = 'JOURNEY_FOLDER'

/** Vitest’s global setup: a place for what the first journey of each worker makes and its others copy. */
export const setup = async (): Promise<void> => {
  process.env[FOLDER] = await mkdtemp(join(tmpdir(), 'infos-droits-journeys-'))
}

export const teardown = async (): Promise<void> => {
  await rm(folder(), { recursive: true, force: true })
}

const folder = (): string => {
  const path = process.env[FOLDER]
  if (path === undefined) throw new Error(`${FOLDER} is not set: run through Vitest`)
  return path
}

/** A worker runs one file at a time: the ports of its folder are free again before each. */
const folderOfWorker = (): string => join(folder(), process.env['VITEST_POOL_ID'] ?? '1')

/**
 * A data folder of its own as a first start leaves it (seeded, published, stopped), and its ports. The
 * first start is made once by each worker; each further one is a second start, which takes seconds.
 */
export const seededDataDir = async (): Promise<{ dataDir: string; ports: Ports }> => {
  const own = folderOfWorker()
  const original = join(own, 'data')
  const portsFile = join(own, 'ports.json')
  if (!existsSync(portsFile)) {
    const made = await firstStart(original)
    await writeFile(portsFile, JSON.stringify(made))
  }
  const ports = portsSchema.parse(JSON.parse(await readFile(portsFile, 'utf8')))
  const dataDir = await mkdtemp(join(tmpdir(), 'infos-droits-journey-'))
  await cp(original, dataDir, { recursive: true, verbatimSymlinks: true })
  return { dataDir, ports }
}

const firstStart = async (dataDir: string): Promise<Ports> => {
  const ports = {
    site: await findFreePort(),
    cms: await findFreePort(),
    mongo: await findFreePort(),
  }
  const system = await startSystem(startOptions({ dataDir, ports, mailUrl: NOWHERE }))
  await system.stop()
  return ports
}

/** No mail leaves before a person does something. */
const NOWHERE = 'http://127.0.0.1:9'

/** How a journey starts the system. */
export const startOptions = ({
  dataDir,
  ports,
  mailUrl,
}: {
  dataDir: string
  ports: Ports
  mailUrl: string
}) => ({
  dataDir,
  sitePort: ports.site,
  cmsPort: ports.cms,
  env: {
    ...process.env,
    // Nobody waits a minute for each answer; the path is the same.
    UNDO_SECONDS: '1',
    RESEND_API_KEY: 're_journey',
    RESEND_BASE_URL: mailUrl,
    RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
    DATABASE_URL: undefined,
    MONGO_PORT: String(ports.mongo),
  },
})
