import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFreePort } from '../src/processes/index.ts'
import {
  fetchNonce,
  inParallel,
  postQuestion,
  sampleQuestion,
  spoolIsEmpty,
  ticketReferences,
} from '../src/questions/index.ts'
import { startSystem, type ProcessName, type System } from '../src/system/index.ts'
import { startMailService, type MailService } from './mail-service.ts'

const QUESTIONS = 200
const AT_ONCE = 8
/** Between two posts of one sender, so that the faults fall in the middle of them. */
const PACE_MS = 250
const AGAIN_MS = 300
const PATIENCE_MS = 120_000

/** What is killed once so many questions have been posted; each part of the way more than once. */
const FAULTS: { after: number; name: ProcessName }[] = [
  { after: 20, name: 'site' },
  { after: 50, name: 'worker' },
  { after: 70, name: 'mongod' },
  { after: 100, name: 'cms' },
  { after: 120, name: 'site' },
  { after: 150, name: 'mongod' },
  { after: 160, name: 'worker' },
  { after: 180, name: 'site' },
]

let dataDir: string
let mail: MailService
let system: System
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'infos-droits-faults-'))
  mail = await startMailService()
  system = await startSystem({
    dataDir,
    sitePort: await findFreePort(),
    cmsPort: await findFreePort(),
    env: { TRUSTED_PROXIES: '127.0.0.1', RESEND_API_KEY: 're_faults', RESEND_BASE_URL: mail.url },
  })
})
afterAll(async () => {
  await system.stop()
  await mail.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** As a person does: sends the same form again until a reference is shown. */
const postUntilAnswered = async (number: number, nonce: string): Promise<string> => {
  const question = sampleQuestion({ number, nonce })
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(AGAIN_MS)) {
    const posted = await postQuestion({ siteUrl: system.siteUrl, question, number })
    if (posted.kind === 'accepted') return posted.reference
    if (posted.kind === 'refused' && posted.status < 500)
      throw new Error(`question ${number} was refused: ${posted.code}`)
  }
  throw new Error(`question ${number} got no reference`)
}

/** Kills a process, once it lives (again); answers which one it was. */
const strike = async (name: ProcessName): Promise<number> => {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(50)) {
    const pid = system.pids[name]
    if (pid === null || pid === undefined) continue
    system.kill(name, 'SIGKILL')
    return pid
  }
  throw new Error(`${name} never came back`)
}

describe(`${QUESTIONS} questions while site, worker, CMS and database are killed with -9`, () => {
  it('every reference given has exactly one ticket, and one mail to a partner', async () => {
    const nonces = await inParallel({
      count: QUESTIONS,
      atOnce: AT_ONCE,
      work: () => fetchNonce(system.siteUrl),
    })
    await delay(2_500)
    const faults = [...FAULTS]
    const killed: number[] = []
    const references = await inParallel({
      count: QUESTIONS,
      atOnce: AT_ONCE,
      work: async (number) => {
        const fault = faults[0]
        if (fault !== undefined && number >= fault.after) {
          faults.shift()
          killed.push(await strike(fault.name))
        }
        const reference = await postUntilAnswered(number, nonces[number] ?? '')
        await delay(PACE_MS)
        return reference
      },
    })
    // Each fault hit a process of its own, or the test would have tried less than it says.
    expect(new Set(killed).size).toBe(FAULTS.length)
    expect(new Set(references).size).toBe(QUESTIONS)

    await system.ready()
    await spoolIsEmpty({ siteUrl: system.siteUrl, timeoutMs: PATIENCE_MS })
    const tickets = await ticketReferences(system.databaseUrl)
    expect(tickets.toSorted()).toEqual(references.toSorted())

    const mailsOf = (reference: string) =>
      mail.mails.filter((sent) => sent.subject.includes(reference)).length
    for (const reference of references)
      await mail.waitFor((sent) => sent.subject.includes(reference))
    expect(references.filter((reference) => mailsOf(reference) !== 1)).toEqual([])
  })

  it('no process is left once it is stopped', async () => {
    const pids = Object.values(system.pids).flatMap((pid) => pid ?? [])
    expect(pids).toHaveLength(5)
    await system.stop()
    const isAlive = (pid: number) => {
      try {
        return process.kill(pid, 0)
      } catch {
        // No such process: that is what is hoped for.
        return false
      }
    }
    expect(pids.filter(isAlive)).toEqual([])
  })
})
