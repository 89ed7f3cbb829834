import { AppError } from '@infos-droits/shared'
import { commandLabels, helpText, parseCommand, type Verb } from './command/index.ts'

/** Verbs are loaded when they are asked for: `--help` of one does not pay for the others. */
const VERBS: Record<string, () => Promise<Verb>> = {
  start: async () => (await import('./start/index.ts')).startVerb,
  test: async () => (await import('./tests/index.ts')).testVerb,
  check: async () => (await import('./checks/index.ts')).checkVerb,
  seed: async () => (await import('./seed/index.ts')).seedVerb,
  publish: async () => (await import('./publish/index.ts')).publishVerb,
  bench: async () => (await import('../bench/index.ts')).benchVerb,
  secrets: async () => (await import('./secrets/index.ts')).secretsVerb,
  audit: async () => (await import('./audit/index.ts')).auditVerb,
  code: async () => (await import('./code/index.ts')).codeVerb,
  keys: async () => (await import('./keys/index.ts')).keysVerb,
  backup: async () => (await import('./backup/index.ts')).backupVerb,
  restore: async () => (await import('./restore/index.ts')).restoreVerb,
  faults: async () => (await import('./faults/index.ts')).faultsVerb,
  mail: async () => (await import('./mail/index.ts')).mailVerb,
  draw: async () => (await import('./draw/index.ts')).drawVerb,
  doctor: async () => (await import('./doctor/index.ts')).doctorVerb,
}

const main = async ([name = '', ...args]: string[]): Promise<number> => {
  const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (load === undefined)
    throw new AppError({ code: 'command.unknown', message: commandLabels.unknownVerb(name) })
  const verb = await load()
  const input = parseCommand({ verb, args })
  if (input === 'help') {
    process.stdout.write(helpText(verb))
    return 0
  }
  return verb.run(input)
}

// A reader that went away (`npm start | head`) is no reason to leave processes behind.
process.stdout.on('error', () => undefined)

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const text = error instanceof AppError ? `${error.message} [${error.code}]` : inspectable(error)
  process.stderr.write(`${text}\n`)
  process.exitCode = 1
}

function inspectable(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
