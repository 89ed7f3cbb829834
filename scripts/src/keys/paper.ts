import { AppError } from '@infos-droits/shared'
import { formatKeyRing, mergeKeyRings } from '@infos-droits/shared/crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readEnv } from '../env.ts'
import { keyPlaceOf, ringAt, writeMasterKeys } from '../system/index.ts'
import { labels } from './labels.fr.ts'
import { readRecovery, writeRecovery } from './recovery.ts'
import { keysHere } from './ring.ts'
import { makeSheet, readSheet, ringOnSheet } from './sheet.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const sheetBeside = (keyFile: string): string => join(dirname(keyFile), 'feuille-de-secours.html')

/** Writes the sheet to print; it counts once it is confirmed. */
export const writeSheet = (out: string | undefined): number => {
  const { file, ring } = keysHere()
  const env = readEnv()
  const siteUrl = env.SITE_URL ?? `http://127.0.0.1:${String(env.SITE_PORT)}`
  const { html, recovery } = makeSheet({ ring, siteUrl, now: new Date() })
  const sheet = out === undefined ? sheetBeside(file) : resolve(out)
  mkdirSync(dirname(sheet), { recursive: true, mode: 0o700 })
  writeFileSync(sheet, html, { mode: 0o600, flush: true })
  writeRecovery(file, { ...recovery, writtenTo: sheet })
  say(labels.sheetWritten(sheet))
  return 0
}

/** @throws AppError `keys.confirm` unless the word is the one on the last sheet. */
export const confirmSheet = (word: string): number => {
  const { file } = keyPlaceOf(readEnv())
  const recovery = readRecovery(file)
  const refuse = (message: string) => new AppError({ code: 'keys.confirm', message, status: 422 })
  if (recovery === null) throw refuse(labels.noSheet)
  if (word.trim().toUpperCase() !== recovery.controlWord) throw refuse(labels.wrongWord)
  const { writtenTo, ...known } = recovery
  const written = [sheetBeside(file), ...(writtenTo === undefined ? [] : [writtenTo])]
  const there = [...new Set(written)].filter((sheet) => existsSync(sheet))
  for (const sheet of there) rmSync(sheet)
  writeRecovery(file, { ...known, confirmedAt: new Date().toISOString() })
  say(labels.confirmed(there))
  return 0
}

/**
 * Puts the keys copied from a sheet back in front of what the key file holds, or says the line to put in the
 * place of MASTER_KEYS. Keys that are there stay: a key made since, in the place of the lost ones, does no
 * harm behind them.
 *
 * @throws AppError `keys.restore` or `keys.written`.
 */
export const restoreKeys = (copied: string): number => {
  const refuse = (message: string) => new AppError({ code: 'keys.restore', message, status: 422 })
  if (copied === '') throw refuse(labels.restoreWhich)
  const place = keyPlaceOf(readEnv())
  const path = resolve(copied)
  if (!existsSync(path)) throw refuse(labels.restoreNoFile(path))
  const sheet = ringOnSheet(readSheet(readFileSync(path, 'utf8')))
  if (sheet === null) throw refuse(labels.restoreNone)
  const there = ringAt(place)
  const lines = formatKeyRing(there === null ? sheet : mergeKeyRings([sheet, there]))
  if (place.from === 'environment') {
    process.stderr.write(`${labels.restoredLine}\n`)
    say(`MASTER_KEYS=${lines.join(',')}`)
    return 0
  }
  const { file } = place
  writeMasterKeys({ file, lines })
  say(labels.restored({ file, ids: [...sheet.keys.keys()].join(', ') }))
  return 0
}
