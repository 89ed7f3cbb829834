import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEnv } from '../env.ts'
import { welcomeLines } from './welcome.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'infos-droits-welcome-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

const welcome = (source: Record<string, string> = {}) =>
  welcomeLines({
    system: { siteUrl: 'http://127.0.0.1:4321', cmsUrl: 'http://127.0.0.1:3000', dataDir },
    env: readEnv(source),
  }).join('\n')

describe('what is shown once everything runs', () => {
  it('has the addresses and how to stop', () => {
    expect(welcome()).toContain('http://127.0.0.1:4321/')
    expect(welcome()).toContain('http://127.0.0.1:3000/admin')
    expect(welcome()).toContain('Ctrl-C')
  })

  it('says whether mails are kept or sent', () => {
    expect(welcome()).toContain('gardés dans l’administration')
    expect(welcome({ RESEND_API_KEY: 're_x' })).toContain('envoyés par Resend')
    const elsewhere = { RESEND_API_KEY: 're_x', RESEND_BASE_URL: 'http://127.0.0.1:9' }
    expect(welcome(elsewhere)).toContain('envoyés par http://127.0.0.1:9')
  })

  it('has the logins of the first start, in columns, and none where there are none', () => {
    expect(welcome()).not.toContain('Comptes')
    const accounts = [
      { role: 'lead', name: 'Chef', email: 'c@x.example', password: 'one' },
      { role: 'partner', name: 'ADIL des Yvelines', email: 'adil@x.example', password: 'two' },
    ]
    writeFileSync(join(dataDir, 'demo-accounts.json'), JSON.stringify(accounts))
    expect(welcome()).toMatch(/ {4}Chef {16}c@x\.example {6}one/)
    expect(welcome()).toMatch(/ {4}ADIL des Yvelines {3}adil@x\.example {3}two/)
    expect(welcome()).not.toContain('npm run code')
    const withCode = accounts.map((account) => ({ ...account, totp: 'GEZDGNBV' }))
    writeFileSync(join(dataDir, 'demo-accounts.json'), JSON.stringify(withCode))
    expect(welcome()).toContain('npm run code')
    expect(welcome()).not.toContain('GEZDGNBV')
  })
})
