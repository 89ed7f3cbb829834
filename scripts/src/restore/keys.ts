import {
  formatKeyRing,
  mergeKeyRings,
  parseKeyRing,
  type KeyRing,
} from '@infos-droits/shared/crypto'
import { existsSync } from 'node:fs'
import type { KeysCopy } from '../backup/index.ts'
import { ringOnSheet, writeRecovery, type Copied, type Recovery } from '../keys/index.ts'
import {
  readMasterKeys,
  ringAt,
  secretsFile,
  writeMasterKeys,
  writeSecrets,
  type KeyPlace,
} from '../system/index.ts'

/**
 * Puts the keys in place: those of the copy, then those sealed beside the backup, those of the sheet, then those that were there, each
 * once, the current one first. Secrets that are there stay. Answers the ids of the master keys that are in
 * service. Keys that are given stand where nothing can be written: what they lack goes to the key file, for a
 * person to take from there, and `toGive` names it.
 */
export const restoreKeys = ({
  dataDir,
  place,
  sheet,
  copy,
  newer = null,
  recovery,
}: {
  dataDir: string
  /** Of the master keys. */
  place: KeyPlace
  sheet: Copied
  copy: KeysCopy | null
  /** What lay sealed beside the backup. */
  newer?: KeysCopy | null
  recovery: Recovery
}): { masterKeys: string[]; hasSecrets: boolean; toGive: ToGive | null } => {
  const onSheet = ringOnSheet(sheet)
  const brought = [
    ...(copy === null ? [] : [parseKeyRing(copy.masterKeys)]),
    ...(newer === null ? [] : [parseKeyRing(newer.masterKeys)]),
    ...(onSheet === null ? [] : [onSheet]),
  ]
  const here = ringAt(place)
  const ring = merged([...brought, ...(here === null ? [] : [here])])
  const toGive = place.from === 'environment' ? lackOf({ place, here, brought }) : null
  const isWritten = place.from === 'file' ? ring !== null : toGive !== null
  if (isWritten && ring !== null) writeMasterKeys({ file: place.file, lines: linesOf(place, ring) })
  if (ring !== null) writeRecovery(place.file, recovery)
  const secrets = secretsFile(dataDir)
  if (!existsSync(secrets) && copy?.secrets) writeSecrets({ file: secrets, secrets: copy.secrets })
  const inService = place.from === 'file' ? ring : here
  const masterKeys = [...(inService?.keys.keys() ?? [])]
  return { masterKeys, hasSecrets: existsSync(secrets), toGive }
}

/**
 * Puts the key in front under which the database was written last: a copy or a sheet may be from before a
 * rotation, and a key that was replaced must not come back into service.
 */
export const putInFront = ({ place, id }: { place: KeyPlace; id: string | null }): void => {
  if (place.from === 'environment' || id === null) return
  const ring = ringAt(place)
  const key = ring?.keys.get(id)
  if (ring === null || key === undefined || ring.current.id === id) return
  writeMasterKeys({ file: place.file, lines: formatKeyRing({ ...ring, current: { id, key } }) })
}

/** Keys that MASTER_KEYS lacks, and the file in which they are. */
export type ToGive = { file: string; ids: string[] }

const merged = ([first, ...more]: KeyRing[]): KeyRing | null =>
  first === undefined ? null : mergeKeyRings([first, ...more])

/** A key that was retired since the sheet was printed is no lack. */
const lackOf = ({
  place: { file },
  here,
  brought,
}: {
  place: KeyPlace
  here: KeyRing | null
  brought: KeyRing[]
}): ToGive | null => {
  const isHere = (id: string) => here?.keys.has(id) === true || here?.retired.has(id) === true
  const ids = [...(merged(brought)?.keys.keys() ?? [])].filter((id) => !isHere(id))
  return ids.length === 0 ? null : { file, ids }
}

/** No key that lies in the file is written over, whether the file is in use or not. */
const linesOf = ({ from, file }: KeyPlace, ring: KeyRing): string[] =>
  formatKeyRing(
    from === 'environment' && existsSync(file) ? mergeKeyRings([ring, readMasterKeys(file)]) : ring,
  )
