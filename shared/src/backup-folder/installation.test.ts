import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimFolder, installationFile, installationId, ownerFile } from './installation.ts'
import { noteOwnBackup } from './last-backup.ts'
import { backupPlaces, followedFolder } from './places.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'infos-droits-installation-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

describe('the id of an installation', () => {
  it('that cannot be read is said to be so, and stays: nothing is written beside the backups meanwhile', () => {
    const folder = join(dataDir, 'out')
    const file = installationFile(dataDir)
    const id = installationId(dataDir)
    noteOwnBackup(dataDir, { madeAt: new Date().toISOString(), file: join(folder, 'a.backup') })
    claimFolder({ folder, dataDir })
    expect(backupPlaces(dataDir).claim).toBe('own')
    // A folder cannot be read as a file, whoever asks.
    rmSync(file)
    mkdirSync(file)
    expect(() => installationId(dataDir)).toThrow('ne peut pas être lu')
    expect(() => claimFolder({ folder, dataDir })).toThrow(file)
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(ownerFile(folder), 'utf8').trim()).toBe(id)
    const places = backupPlaces(dataDir)
    expect(places.claim).toBe('unread')
    expect(followedFolder(places)).toBeNull()
  })
})
