import { AppError } from '@infos-droits/shared'
import { interruption, type Verb } from '../command/index.ts'
import { labels } from './labels.fr.ts'
import { runChecks } from './run-checks.ts'
import { STATIC_CHECKS, type StaticCheck } from './static-checks.ts'

const names = STATIC_CHECKS.map((check) => check.name).join(', ')

/** `npm run check`. */
export const checkVerb: Verb = {
  name: 'check',
  summary: labels.summary,
  options: {
    only: { type: 'string', value: labels.onlyValue, description: labels.only },
    json: { type: 'boolean', description: labels.json },
  },
  details: labels.names(names),
  run: async ({ flags, values }) => {
    const isJson = flags.has('json')
    const results = await runChecks({
      checks: chooseChecks(values['only']),
      write: (line) => (isJson ? process.stderr : process.stdout).write(`${line}\n`),
      signal: interruption(),
    })
    if (isJson) {
      const figures = results.map(({ name, isOk, milliseconds }) => ({ name, isOk, milliseconds }))
      process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
    }
    return results.every((result) => result.isOk) ? 0 : 1
  },
}

const chooseChecks = (only: string | undefined): StaticCheck[] =>
  only === undefined
    ? STATIC_CHECKS
    : only.split(',').map((name) => {
        const check = STATIC_CHECKS.find((candidate) => candidate.name === name.trim())
        if (check !== undefined) return check
        const message = labels.unknown({ name: name.trim(), names })
        throw new AppError({ code: 'check.unknown', message, status: 400 })
      })
