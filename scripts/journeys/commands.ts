import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT } from '../src/root.ts'

/** What a command said and how it ended. */
export type Said = { code: number; out: string; err: string }

/** Runs `npm run <verb>` without npm, to its end. */
export const runVerb = (args: string[], env: Record<string, string>): Promise<Said> =>
  new Promise((resolve) => {
    const program = join(ROOT, 'scripts', 'src', 'cli.ts')
    const options = { cwd: ROOT, env: { ...process.env, DATABASE_URL: '', ...env } }
    const child = execFile(NODE, [program, ...args], options, (_, out, err) => {
      resolve({ code: child.exitCode ?? 1, out, err })
    })
  })

/** Files under a folder in which one of some words stands, with the word. */
export const filesWith = (folder: string, words: string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name)
      const bytes = bytesOf(file)
      return words.filter((word) => bytes.includes(word)).map((word) => `${file}: ${word}`)
    })

/** None of a file that has its last name since it was listed. */
const bytesOf = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
