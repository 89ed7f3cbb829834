import { formatMasterKey, newMasterKey, parseKeyRing } from '@infos-droits/shared/crypto'
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ticket } from '../../src/payload-types.ts'
import { countByKey, vaultState } from '../../src/vault/index.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh } from '../desk/harness.ts'

/** What burns with the machine, and what lies elsewhere: the backups and a paper. */
const folder = mkdtempSync(path.join(tmpdir(), 'lost-machine-'))
const machine = path.join(folder, 'machine')
const keyFile = path.join(machine, 'keys', 'master.keys')
const recoveryFile = path.join(machine, 'keys', 'recovery.json')
const paper = path.join(folder, 'sheet.txt')

let payload: Payload
beforeAll(async () => {
  mkdirSync(path.dirname(keyFile), { recursive: true })
  writeFileSync(keyFile, formatMasterKey(newMasterKey(new Date())), { mode: 0o600 })
  const variables = { DATA_DIR: machine, MASTER_KEYS: '', MASTER_KEY_FILE: keyFile }
  payload = await bootPayload('lost-machine', variables)
})
afterAll(async () => {
  await payload.destroy()
  rmSync(folder, { recursive: true })
})

type Said = { code: number; out: string; err: string }

/** `npm run …` on this machine, to its end. */
const run = (args: string[], variables: Record<string, string> = {}): Promise<Said> =>
  new Promise((resolve) => {
    const program = path.resolve(import.meta.dirname, '../../../scripts/src/cli.ts')
    const env = { ...process.env, ...variables }
    const child = execFile(process.execPath, [program, ...args], { env }, (_, out, err) => {
      resolve({ code: child.exitCode ?? 1, out, err })
    })
  })

const ok = async (args: string[], variables: Record<string, string> = {}): Promise<string> => {
  const { code, out, err } = await run(args, variables)
  expect({ args, code, err: code === 0 ? '' : err }).toEqual({ args, code: 0, err: '' })
  return out
}

/** Printed, copied as a person does, and confirmed. */
const printSheet = async () => {
  await ok(['keys', 'sheet'])
  const html = readFileSync(path.join(machine, 'keys', 'feuille-de-secours.html'), 'utf8')
  const blocks = [...html.matchAll(/<pre>([\s\S]*?)<\/pre>/g)].map(([, text = '']) => text)
  writeFileSync(paper, blocks.slice(0, -1).join('\n'))
  await ok(['keys', 'confirm', blocks.at(-1) ?? ''])
}

const backupInto = (name: string) => ['backup', '--out', path.join(folder, name), '--json']
const fileOf = (out: string) => String((JSON.parse(out) as { file: unknown }).file)

const lose = async () => {
  rmSync(machine, { recursive: true })
  await payload.db.connection.dropDatabase()
  expect(await vaultState(payload)).toBe('missing')
}

const TEXT = 'Je ne peux plus payer mon loyer, et on me menace d’expulsion.'

describe('the sheet printed before a rotation', () => {
  const asked: Ticket[] = []
  const expectOpen = async () => {
    expect(await vaultState(payload)).toBe('open')
    for (const ticket of asked) expect((await fresh(payload, ticket)).text).toBe(TEXT)
  }

  it('opens every question again when the machine is lost, with the folder of the backups', async () => {
    asked.push(await ask(payload, { text: TEXT }))
    await printSheet()
    const [printed] = parseKeyRing(readFileSync(keyFile, 'utf8')).keys.keys()
    await ok(['keys', 'rotate'])
    asked.push(await ask(payload, { text: TEXT }))
    const { current } = parseKeyRing(readFileSync(keyFile, 'utf8'))
    expect(current.id).not.toBe(printed)
    expect(readFileSync(paper, 'utf8')).not.toContain(current.id)
    expect(Object.keys(await countByKey(payload))).toEqual([current.id])
    const backup = fileOf(await ok(backupInto('first')))
    await lose()
    await ok(['restore', '--from', backup, '--key', paper])
    await expectOpen()
    expect(parseKeyRing(readFileSync(keyFile, 'utf8')).current).toEqual(current)
  })

  it('does so where the keys are given in the environment, and is said not to where they are not', async () => {
    const MASTER_KEYS = readFileSync(keyFile, 'utf8')
    rmSync(keyFile)
    expect(existsSync(recoveryFile)).toBe(true)
    const without = await run(backupInto('without'))
    expect(without.code).toBe(1)
    expect(without.err).toContain('MASTER_KEYS')
    const other = await run(backupInto('other'), {
      MASTER_KEYS: formatMasterKey(newMasterKey(new Date())),
    })
    expect(other.code).toBe(1)
    expect(existsSync(`${fileOf(other.out)}.keys`)).toBe(false)
    const backup = fileOf(await ok(backupInto('second'), { MASTER_KEYS }))
    expect(existsSync(keyFile)).toBe(false)
    await lose()
    await ok(['restore', '--from', backup, '--key', paper])
    await expectOpen()
  })

  it('starts nothing of a restoration that was cut before it was noted whence all came', async () => {
    const backup = fileOf(await ok(backupInto('third')))
    await lose()
    // Nothing can be written in the place of a folder.
    mkdirSync(path.join(machine, 'last-backup.json'), { recursive: true })
    const cut = await run(['restore', '--from', backup, '--key', paper])
    expect(cut.code).toBe(1)
    expect(existsSync(path.join(machine, 'restoring.json'))).toBe(true)
    await lose()
    await ok(['restore', '--from', backup, '--key', paper])
    await expectOpen()
  })
})
