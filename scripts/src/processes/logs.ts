import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

const KEPT = 3

/** Puts last run’s log aside (`x.log` → `x.log.1` → … ), keeping three of them. */
export const rotateLog = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file)) return
  rmSync(`${file}.${String(KEPT)}`, { force: true })
  for (let age = KEPT - 1; age >= 1; age -= 1) {
    const older = `${file}.${String(age)}`
    if (existsSync(older)) renameSync(older, `${file}.${String(age + 1)}`)
  }
  renameSync(file, `${file}.1`)
}

/** The last lines of a log that say something; an absent log has none. */
export const tailLog = ({ file, lines = 25 }: { file: string; lines?: number }): string =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-lines)
        .join('\n')
    : ''
