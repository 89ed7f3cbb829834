import type { SnapshotContent } from '@infos-droits/shared/crypto'
import { generateSealingKeys } from '@infos-droits/shared/crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readServerEnv } from '../src/env/index.ts'
import type { Log } from '../src/log/index.ts'
import { publish } from '../src/publisher/publish.ts'
import { compressRelease } from '../src/release/index.ts'
import type { BuiltSite } from '../src/rendering/index.ts'
import { issueNonce } from '../src/server/questions/nonce.ts'
import { startSite } from '../src/server/start-site.ts'
import { fixtureContent, fixtureSnapshot } from './fixture.ts'
import { startStandInCms, STAND_IN_TOKEN } from './stand-in-cms.ts'
import { tinySite } from './tiny-site.ts'

export const TEST_SECRET = 'a-form-secret-for-tests-only'

/** A port of the loopback that nothing holds. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A directory that `remove` takes away with all it holds. */
export const temporary = (name: string) => {
  const directory = mkdtempSync(join(tmpdir(), `${name}-`))
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) }
}

/** Settings of the fixture with some changed. */
export const withSettings = (
  changes: Partial<SnapshotContent['settings']>,
): Partial<SnapshotContent> => ({ settings: { ...fixtureContent().settings, ...changes } })

/**
 * The real server over loopback with a release of the fixture and a CMS that stands in; tiny pages
 * take the place of Astro’s.
 */
export const startTestSite = async ({
  settings = {},
  env: extra = {},
  hasRelease = true,
  bodyTimeoutMs = 1000,
  pages,
}: {
  settings?: Partial<SnapshotContent['settings']>
  env?: Record<string, string>
  hasRelease?: boolean
  bodyTimeoutMs?: number
  /** The real built pages instead of the tiny ones. */
  pages?: BuiltSite
} = {}) => {
  const keys = generateSealingKeys()
  const { directory, remove } = temporary('site')
  const cms = await startStandInCms({ privateKey: keys.privateKey })
  const port = await freePort()
  const siteUrl = `http://127.0.0.1:${String(port)}`
  const built = pages ?? tinySite({ directory: join(directory, 'dist') })
  const releasesDir = join(directory, 'data/releases')
  const snapshot = fixtureSnapshot(withSettings({ postsPerMinute: 1000, ...settings }))
  const publishNow = async (changed = snapshot) => {
    const release = await publish({
      site: built,
      releasesDir,
      siteUrl,
      snapshot: () => Promise.resolve(changed),
    })
    // As the publisher does once the pages are live: sizes are those that are kept.
    if (pages !== undefined) await compressRelease({ files: release.manifest.files, releasesDir })
    return release
  }
  if (hasRelease) await publishNow()
  const lines: string[] = []
  const log: Log = (level, event, facts) => {
    lines.push(JSON.stringify({ level, event, ...facts }))
  }
  const env = readServerEnv({
    SITE_PORT: String(port),
    SITE_URL: siteUrl,
    CMS_URL: cms.cms.cmsUrl,
    SITE_TOKEN: STAND_IN_TOKEN,
    INTAKE_PUBLIC_KEY: keys.publicKey,
    FORM_SECRET: TEST_SECRET,
    // Tests ask more in a minute than people do.
    ATTACK_ASKS_PER_MINUTE: '100000',
    DATA_DIR: join(directory, 'data'),
    ...extra,
  })
  const start = () => startSite({ env, built, log, bodyTimeoutMs })
  const site = await start()
  return {
    siteUrl,
    cms,
    directory,
    releasesDir,
    spoolFile: join(directory, 'data/spool/questions.sqlite'),
    env,
    built,
    publishNow,
    start,
    site,
    /** Every line the server logged. */
    lines,
    stop: async () => {
      await site.stop()
      await cms.stop()
      remove()
    },
  }
}

export type TestSite = Awaited<ReturnType<typeof startTestSite>>

/** A nonce that a person has had before them for a minute. */
export const ripeNonce = (ageMs = 60_000): string =>
  issueNonce({ secret: TEST_SECRET, issuedAt: Date.now() - ageMs })

/** A good question as a form posts it. */
export const typedQuestion = (changes: Record<string, string> = {}): Record<string, string> => ({
  nonce: ripeNonce(),
  website: '',
  text: 'Je n’arrive plus à payer mon loyer, que faire ?',
  rubric: 'logement',
  territory: 'here',
  commune: '',
  channel: 'email',
  email: 'camille@exemple.fr',
  phone: '',
  mailboxPrivate: 'yes',
  firstName: '',
  consent: 'on',
  guide: '',
  ...changes,
})

/** Posts a form as a browser does, without following the answer. */
export const postForm = ({
  siteUrl,
  fields,
  headers = {},
}: {
  siteUrl: string
  fields: Record<string, string>
  headers?: Record<string, string>
}): Promise<Response> =>
  fetch(`${siteUrl}/api/questions`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', ...headers },
    body: new URLSearchParams(fields),
  })

/** Posts JSON; a string is sent as it is. */
export const postJson = ({
  siteUrl,
  body,
  headers = {},
}: {
  siteUrl: string
  body: unknown
  headers?: Record<string, string>
}): Promise<Response> =>
  fetch(`${siteUrl}/api/questions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** Waits until `condition` holds. @throws after `timeoutMs`. */
export const eventually = async (
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 5000,
): Promise<void> => {
  const deadline = performance.now() + timeoutMs
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('it did not happen in time')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
