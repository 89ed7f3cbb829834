import { parseOrThrow } from '@infos-droits/shared'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const recoverySchema = z.object({
  /** Public half of the key printed on the sheet: backups are encrypted to it. */
  publicKey: z.string().min(24),
  /** Ids of the master keys printed on it. */
  masterKeys: z.array(z.string()),
  controlWord: z.string(),
  madeAt: z.iso.datetime(),
  /** When a person said that the sheet lies in a safe place. */
  confirmedAt: z.iso.datetime().nullable(),
  /** Where it was written, to be taken away once it is confirmed. */
  writtenTo: z.string().optional(),
})

/** What the machine knows of the recovery sheet: nothing that opens anything. */
export type Recovery = z.infer<typeof recoverySchema>

const fileBeside = (keyFile: string): string => join(dirname(keyFile), 'recovery.json')

/** Null before the first sheet. @throws AppError `recovery.invalid`. */
export const readRecovery = (keyFile: string): Recovery | null => {
  const file = fileBeside(keyFile)
  if (!existsSync(file)) return null
  return parseOrThrow({
    schema: recoverySchema,
    input: JSON.parse(readFileSync(file, 'utf8')),
    code: 'recovery.invalid',
    what: `Le fichier ${file}`,
  })
}

export const writeRecovery = (keyFile: string, recovery: Recovery): void => {
  // Where the keys are given there is no key file, and no folder of it yet.
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 })
  writeFileSync(fileBeside(keyFile), `${JSON.stringify(recovery, null, 2)}\n`, { mode: 0o600 })
}
