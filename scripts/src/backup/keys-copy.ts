import { AppError, jsonOf as jsonIfAny, parseOrThrow } from '@infos-droits/shared'
import { formatKeyRing, open, parseKeyRing, seal, type KeyRing } from '@infos-droits/shared/crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Recovery } from '../keys/index.ts'
import { secretsSchema, type Secrets } from '../system/index.ts'
import { labels } from './labels.fr.ts'

const FORMAT = 'infos-droits-keys'

const outerSchema = z.object({
  format: z.literal(FORMAT),
  madeAt: z.string(),
  /** Ids of the master keys in it, and when the sheet was made that opens it: told without opening it. */
  masterKeys: z.array(z.string()).default([]),
  sheetMadeAt: z.string().optional(),
  sealed: z.string(),
})
const keysSchema = z.object({
  /** Lines of a key file. */
  masterKeys: z.string(),
  secrets: secretsSchema.nullable(),
})

/** Master keys and secrets of an installation. */
export type KeysCopy = z.output<typeof keysSchema>

/** Writes the keys and secrets of this machine, sealed to the recovery sheet, for their owner only. */
export const writeKeysCopy = ({
  file,
  ring,
  secrets,
  recovery: { publicKey, madeAt: sheetMadeAt },
  madeAt,
}: {
  file: string
  ring: KeyRing
  /** Null: the master keys only. */
  secrets: Secrets | null
  recovery: Pick<Recovery, 'publicKey' | 'madeAt'>
  madeAt: string
}): void => {
  const keys: KeysCopy = { masterKeys: `${formatKeyRing(ring).join('\n')}\n`, secrets }
  const masterKeys = [...ring.keys.keys()]
  const sealed = seal({ publicKey, text: JSON.stringify(keys), context: `${FORMAT} ${madeAt}` })
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.part`
  const outer = { format: FORMAT, madeAt, masterKeys, sheetMadeAt, sealed }
  const text = `${JSON.stringify(outer)}\n`
  writeFileSync(aside, text, { mode: 0o600, flush: true })
  renameSync(aside, file)
}

/** Ids of the master keys that such a file holds for a sheet; none of one that says nothing, or of another sheet. */
export const idsInCopy = ({
  file,
  recovery,
}: {
  file: string
  recovery: Pick<Recovery, 'madeAt'>
}): string[] => {
  const found = outerSchema.safeParse(jsonIfAny(readFileSync(file, 'utf8')))
  return found.success && found.data.sheetMadeAt === recovery.madeAt ? found.data.masterKeys : []
}

/** Opens such a file again. @throws AppError `backup.keys` or `sealing.unreadable`. */
export const readKeysCopy = ({
  file,
  privateKey,
}: {
  file: string
  privateKey: string
}): KeysCopy => {
  const code = 'backup.keys'
  const what = `Le fichier ${file}`
  const input = jsonOf(readFileSync(file, 'utf8'))
  const { madeAt, sealed } = parseOrThrow({ schema: outerSchema, input, code, what })
  const text = open({ privateKey, sealed, context: `${FORMAT} ${madeAt}` })
  const keys = parseOrThrow({ schema: keysSchema, input: jsonOf(text), code, what })
  parseKeyRing(keys.masterKeys)
  return keys
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError({ code: 'backup.keys', message: labels.notKeys, status: 422, cause })
  }
}
