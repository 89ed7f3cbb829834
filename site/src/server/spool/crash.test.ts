import { spawn, type ChildProcess } from 'node:child_process'
import { generateSealingKeys } from '@infos-droits/shared/crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../../test/fixture.ts'
import { startStandInCms, STAND_IN_TOKEN, type StandInCms } from '../../../test/stand-in-cms.ts'
import {
  eventually,
  freePort,
  postJson,
  temporary,
  TEST_SECRET,
  typedQuestion,
  withSettings,
} from '../../../test/test-site.ts'
import { tinySite } from '../../../test/tiny-site.ts'
import { publish } from '../../publisher/publish.ts'

const MINUTE = 60_000
const QUESTIONS = 200

let place: ReturnType<typeof temporary>
let cms: StandInCms
let child: ChildProcess | undefined
let siteUrl = ''

beforeEach(async () => {
  place = temporary('crash')
  const keys = generateSealingKeys()
  cms = await startStandInCms({ privateKey: keys.privateKey })
  const port = await freePort()
  siteUrl = `http://127.0.0.1:${String(port)}`
  await publish({
    site: tinySite({ directory: join(place.directory, 'dist') }),
    releasesDir: join(place.directory, 'data/releases'),
    siteUrl,
    snapshot: () => Promise.resolve(fixtureSnapshot(withSettings({ postsPerMinute: 1000 }))),
  })
  const env = {
    SITE_PORT: port,
    SITE_URL: siteUrl,
    CMS_URL: cms.cms.cmsUrl,
    SITE_TOKEN: STAND_IN_TOKEN,
    INTAKE_PUBLIC_KEY: keys.publicKey,
    FORM_SECRET: TEST_SECRET,
    DATA_DIR: join(place.directory, 'data'),
  }
  const lines = Object.entries(env).map(([name, value]) => `${name}=${String(value)}`)
  writeFileSync(join(place.directory, 'env'), lines.join('\n'))
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await cms.stop()
  place.remove()
})

const startServer = async () => {
  const program = join(import.meta.dirname, '../../../test/crash-server.ts')
  const args = [program, join(place.directory, 'env'), join(place.directory, 'dist')]
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const { stdout } = child
  if (stdout === null) throw new Error('no output')
  await new Promise<void>((resolve) => {
    let text = ''
    stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('ready')) resolve()
    })
  })
}

const kill = async () => {
  if (child === undefined) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

test(
  'killed in the middle of 200 posts: each reference that was given has exactly one ticket',
  async () => {
    await startServer()
    const questions = Array.from({ length: QUESTIONS }, (_, index) =>
      typedQuestion({ text: `Question numéro ${String(index)}, sur le logement.` }),
    )
    const given = new Map<string, string>()
    const send = async (fields: Record<string, string>) => {
      const answer = await postJson({ siteUrl, body: fields }).catch(() => null)
      if (answer === null) return
      // The answer itself may be cut off half-way: then no reference was given.
      const body = (await answer.json().catch(() => null)) as { reference?: string } | null
      if (body?.reference !== undefined) given.set(fields['text'] ?? '', body.reference)
    }
    const queue = [...questions]
    for (const killAt of [15, 60, 130]) {
      let isKilled = false
      const client = async () => {
        for (let fields = queue.shift(); fields !== undefined; fields = queue.shift()) {
          await send(fields)
          if (given.size >= killAt && !isKilled) {
            isKilled = true
            await kill()
          }
          if (isKilled) return
        }
      }
      await Promise.all(Array.from({ length: 10 }, client))
      expect(isKilled).toBe(true)
      await startServer()
    }
    // Who got no reference sends the same form again.
    for (const fields of questions) if (!given.has(fields['text'] ?? '')) await send(fields)
    expect(given.size).toBe(QUESTIONS)
    await eventually(async () => {
      const health = (await (await fetch(`${siteUrl}/healthz`)).json()) as {
        spool: { waiting: number }
      }
      return health.spool.waiting === 0
    }, MINUTE)
    const { tickets } = cms.state
    expect(new Set(given.values()).size).toBe(QUESTIONS)
    expect([...tickets.keys()].toSorted()).toEqual([...given.values()].toSorted())
    for (const [text, reference] of given) expect(tickets.get(reference)?.question.text).toBe(text)
  },
  2 * MINUTE,
)

test(
  'killed while the CMS takes questions: what is sent twice makes one ticket',
  async () => {
    await startServer()
    const references: string[] = []
    cms.state.failWith = 503
    for (let index = 0; index < 60; index += 1) {
      const fields = typedQuestion({ text: `Une question qui attend, numéro ${String(index)}` })
      const answer = await postJson({ siteUrl, body: fields })
      references.push(((await answer.json()) as { reference: string }).reference)
    }
    cms.state.failWith = null
    await kill()
    // Killed between the ticket and the answer that tells of it.
    cms.state.answerAfterMs = 300
    for (let round = 0; round < 4; round += 1) {
      const before = cms.state.sent.length
      await startServer()
      await eventually(() => cms.state.sent.length > before || cms.state.tickets.size === 60)
      await kill()
    }
    cms.state.answerAfterMs = 0
    await startServer()
    await eventually(() => cms.state.tickets.size === 60, MINUTE)
    expect(cms.state.sent.length).toBeGreaterThan(60)
    expect([...cms.state.tickets.keys()]).toEqual(references)
  },
  2 * MINUTE,
)

test(
  'a second server on the same data says so and ends; a killed one leaves nothing in the way',
  async () => {
    await startServer()
    const program = join(import.meta.dirname, '../../../test/crash-server.ts')
    const args = [program, join(place.directory, 'env'), join(place.directory, 'dist')]
    const second = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const [code] = (await once(second, 'exit')) as [number]
    expect(code).not.toBe(0)
    expect(said).toContain('Un autre serveur du site utilise déjà ce dossier de données')
    await kill()
    await startServer()
    expect((await fetch(`${siteUrl}/healthz`)).status).toBe(200)
  },
  MINUTE,
)
