import { labels } from './labels.fr.ts'
import type { Verb, VerbOption } from './verb.ts'

/** What `--help` prints for a verb. */
export const helpText = (verb: Verb): string => {
  const options: Record<string, VerbOption> = {
    ...verb.options,
    help: { type: 'boolean', description: labels.helpOption },
  }
  const rows = Object.entries(options).map(([name, { value, description }]) => ({
    left: value === undefined ? `--${name}` : `--${name} ${value}`,
    right: description,
  }))
  const width = Math.max(...rows.map((row) => row.left.length))
  return [
    verb.summary,
    '',
    labels.usage({ verb: verb.name, positionals: verb.positionals ?? '' }),
    '',
    ...rows.map((row) => `  ${row.left.padEnd(width)}  ${row.right}`),
    ...(verb.details === undefined ? [] : ['', verb.details]),
    '',
  ].join('\n')
}
