import { AppError } from '@infos-droits/shared'
import { formatMasterKey, newMasterKey, open, seal } from '@infos-droits/shared/crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEnv } from '../env.ts'
import { environments, toInstallation } from './environments.ts'
import { masterKeyFile, readMasterKeys } from './master-keys.ts'
import { ensureSecrets, secretsFile } from './secrets.ts'

let dataDir: string
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'infos-droits-secrets-')), 'data')
})
afterEach(() => {
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

/** Without keys kept elsewhere. */
const here = () => readEnv({ DATA_DIR: dataDir })

describe('the secrets of an installation', () => {
  it('are made once, for their owner only', () => {
    const secrets = ensureSecrets(here())
    expect(ensureSecrets(here())).toEqual(secrets)
    expect(statSync(secretsFile(dataDir)).mode & 0o777).toBe(0o600)
    expect(new Set(Object.values(secrets)).size).toBe(5)
  })

  it('hold two halves of one sealing key', () => {
    const { intakePublicKey: publicKey, intakePrivateKey: privateKey } = ensureSecrets(here())
    const sealed = seal({ publicKey, text: 'une question', context: 'test' })
    expect(open({ privateKey, sealed, context: 'test' })).toBe('une question')
  })

  it('are never made again over a file that cannot be read', () => {
    ensureSecrets(here())
    writeFileSync(secretsFile(dataDir), '{"payloadSecret": "cut sh')
    expect(() => ensureSecrets(here())).toThrow(AppError)
    expect(readFileSync(secretsFile(dataDir), 'utf8')).toBe('{"payloadSecret": "cut sh')
  })
})

describe('the master keys of an installation', () => {
  const file = () => masterKeyFile(dataDir)

  it('are made once, with the secrets, for their owner only', () => {
    ensureSecrets(here())
    const { current } = readMasterKeys(file())
    ensureSecrets(here())
    expect(readMasterKeys(file()).current).toEqual(current)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(statSync(join(file(), '..')).mode & 0o777).toBe(0o700)
  })

  it('are never made again when they are gone: others would be the wrong ones', () => {
    ensureSecrets(here())
    rmSync(file())
    ensureSecrets(here())
    expect(existsSync(file())).toBe(false)
    expect(() => readMasterKeys(file())).toThrow(AppError)
  })

  it('are never made again over a file that cannot be read', () => {
    ensureSecrets(here())
    writeFileSync(file(), 'k1:cut')
    ensureSecrets(here())
    expect(readFileSync(file(), 'utf8')).toBe('k1:cut')
    expect(() => readMasterKeys(file())).toThrow(AppError)
  })

  it('are not made beside a database that was restored without them', () => {
    mkdirSync(join(dataDir, 'mongo'), { recursive: true })
    ensureSecrets(here())
    expect(existsSync(file())).toBe(false)
  })

  it('are not made when they are given: the servers get those, and none of a file', () => {
    const given = formatMasterKey(newMasterKey(new Date()))
    const env = readEnv({ DATA_DIR: dataDir, MASTER_KEYS: given })
    const secrets = ensureSecrets(env)
    expect(existsSync(file())).toBe(false)
    const all = environments(toInstallation({ env, databaseUrl: '', secrets }))
    for (const [name, one] of Object.entries(all)) {
      const isOfCms = ['cms', 'seed', 'worker'].includes(name)
      expect(one['MASTER_KEYS']).toBe(isOfCms ? given : undefined)
      expect(one).not.toHaveProperty('MASTER_KEY_FILE')
    }
  })

  it('are not made when they are kept elsewhere', () => {
    ensureSecrets(readEnv({ DATA_DIR: dataDir, MASTER_KEY_FILE: '/elsewhere/master.keys' }))
    expect(existsSync(file())).toBe(false)
  })
})

describe('the environment of each process', () => {
  it('holds the secrets it needs and no other', () => {
    const secrets = ensureSecrets(here())
    const env = readEnv({ DATA_DIR: dataDir, RESEND_API_KEY: 're_secret' })
    const all = environments(toInstallation({ env, databaseUrl: 'mongodb://db', secrets }))
    const holders = (value: string) =>
      Object.entries(all).flatMap(([name, one]) => (Object.values(one).includes(value) ? name : []))
    const inCms = ['cms', 'seed', 'worker']
    expect(holders(secrets.intakePrivateKey).toSorted()).toEqual(inCms)
    expect(holders(secrets.payloadSecret).toSorted()).toEqual(inCms)
    expect(holders('mongodb://db').toSorted()).toEqual(inCms)
    expect(holders(masterKeyFile(dataDir)).toSorted()).toEqual(inCms)
    expect(holders('re_secret').toSorted()).toEqual(inCms)
    expect(holders(secrets.formSecret)).toEqual(['site'])
    expect(holders(secrets.intakePublicKey)).toEqual(['site'])
    expect(holders(secrets.siteToken)).toHaveLength(5)
  })

  it('uses the ports of this machine unless public addresses are given', () => {
    const secrets = ensureSecrets(here())
    const of = (source: Record<string, string>) =>
      toInstallation({ env: readEnv({ DATA_DIR: dataDir, ...source }), databaseUrl: '', secrets })
    expect(of({ SITE_PORT: '4951' }).siteUrl).toBe('http://127.0.0.1:4951')
    expect(of({}).cmsUrl).toBe('http://127.0.0.1:3000')
    expect(of({ SITE_URL: 'https://droits.example/' }).siteUrl).toBe('https://droits.example')
  })
})

describe('the environment of the commands', () => {
  it('takes an empty variable for an absent one and names a wrong one', () => {
    expect(readEnv({ SITE_PORT: '' }).SITE_PORT).toBe(4321)
    expect(() => readEnv({ SITE_PORT: 'abc' })).toThrow(/SITE_PORT/)
  })
})
