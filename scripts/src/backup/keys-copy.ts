import { AppError, parseOrThrow } from '@infos-droits/shared'
import { open, parseKeyRing, seal } from '@infos-droits/shared/crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { readMasterKeys, readSecrets, secretsFile, secretsSchema } from '../system/index.ts'
import { labels } from './labels.fr.ts'

const FORMAT = 'infos-droits-keys'

const outerSchema = z.object({ format: z.literal(FORMAT), madeAt: z.string(), sealed: z.string() })
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
  masterKeyFile,
  dataDir,
  publicKey,
  madeAt,
}: {
  file: string
  masterKeyFile: string
  /** Null: the master keys only, without the secrets. */
  dataDir: string | null
  publicKey: string
  madeAt: string
}): void => {
  readMasterKeys(masterKeyFile)
  const keys: KeysCopy = {
    masterKeys: readFileSync(masterKeyFile, 'utf8'),
    secrets: dataDir === null ? null : secretsIn(dataDir),
  }
  const sealed = seal({ publicKey, text: JSON.stringify(keys), context: `${FORMAT} ${madeAt}` })
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.part`
  const text = `${JSON.stringify({ format: FORMAT, madeAt, sealed })}\n`
  writeFileSync(aside, text, { mode: 0o600, flush: true })
  renameSync(aside, file)
}

const secretsIn = (dataDir: string): KeysCopy['secrets'] =>
  existsSync(secretsFile(dataDir)) ? readSecrets(secretsFile(dataDir)) : null

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
