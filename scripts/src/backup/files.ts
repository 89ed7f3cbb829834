import { createReadStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ArchivedFolder, Piece } from '../archive/index.ts'

/** Files of a folder and its folders, by their path in it; hidden ones are locks and the like. */
const filesIn = async (folder: string): Promise<string[]> => {
  if (!existsSync(folder)) return []
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((file) => file.isFile() && !file.name.startsWith('.'))
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort()
}

/**
 * Files of a folder that are not in `seen` yet, in which they are then. One that goes away meanwhile is
 * passed over.
 */
export async function* filePieces({
  from,
  folder,
  seen,
}: {
  from: string
  folder: ArchivedFolder
  seen: Set<string>
}): AsyncGenerator<Piece> {
  for (const path of await filesIn(from)) {
    if (seen.has(path)) continue
    const stream = createReadStream(join(from, path))
    try {
      let isBegun = false
      for await (const data of stream) {
        if (!isBegun) yield { entry: { kind: 'file', folder, path } }
        isBegun = true
        yield { data: data as Buffer }
      }
      if (!isBegun) yield { entry: { kind: 'file', folder, path } }
      seen.add(path)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
}

const SPOOLS = [
  { file: 'questions.sqlite', table: 'question' },
  { file: 'signals.sqlite', table: 'signal' },
] as const

/**
 * Copies the spools of the site, each as it is at one instant, while the site writes to them. Answers
 * how much in them waits for the CMS.
 */
export const copySpools = ({ from, to }: { from: string; to: string }): number => {
  let waiting = 0
  for (const { file, table } of SPOOLS) {
    if (!existsSync(join(from, file))) continue
    const copy = join(to, file)
    const original = new DatabaseSync(join(from, file), { readOnly: true, timeout: 10_000 })
    try {
      original.prepare('VACUUM INTO ?').run(copy)
    } finally {
      original.close()
    }
    waiting += waitingIn({ file: copy, table })
  }
  return waiting
}

const waitingIn = ({ file, table }: { file: string; table: string }): number => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const row = database
      .prepare(`SELECT count(*) AS count FROM ${table} WHERE state <> 'sent'`)
      .get()
    return Number(row?.['count'] ?? 0)
  } finally {
    database.close()
  }
}
