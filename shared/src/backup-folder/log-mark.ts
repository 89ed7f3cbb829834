import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { jsonOf } from '../parse.ts'
import { writeWhole } from './write-whole.ts'

/** Where the CMS notes, outside of its database, which line of the access log is the last. */
export const logMarkFile = (dataDir: string): string => join(dataDir, 'access-log', 'mark.json')

/** The same beside the backups, for the machine may be lost. */
export const logMarkBeside = (folder: string): string => join(folder, 'infos-droits-journal.json')

const gapsSchema = z.object({ count: z.int().positive() })

/** Gaps of the access log that nobody has taken note of, for what does not read the database. */
const logGapsFile = (dataDir: string): string => join(dataDir, 'access-log', 'gaps.json')

export const noteLogGaps = ({ dataDir, count }: { dataDir: string; count: number }): void => {
  const file = logGapsFile(dataDir)
  if (count === 0) rmSync(file, { force: true })
  else if (logGapsIn(dataDir) !== count)
    writeWhole({ file, text: `${JSON.stringify({ count })}\n` })
}

/** How many there are; of a note that cannot be read, one. */
export const logGapsIn = (dataDir: string): number => {
  const file = logGapsFile(dataDir)
  if (!existsSync(file)) return 0
  return gapsSchema.safeParse(jsonOf(readFileSync(file, 'utf8'))).data?.count ?? 1
}
