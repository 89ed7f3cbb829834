import { AppError, messageOf } from '@infos-droits/shared'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { labels } from './labels.fr.ts'
import type { Verb, VerbInput } from './verb.ts'

/**
 * The words after a verb → its options; `help` when it was asked for.
 *
 * @throws AppError `command.arguments` for an option that the verb does not have.
 */
export const parseCommand = ({
  verb,
  args,
}: {
  verb: Verb
  args: string[]
}): VerbInput | 'help' => {
  const { help, flags, texts, positionals } = parse({ verb, args })
  const values = Object.fromEntries(texts) as VerbInput['values']
  return help ? 'help' : { flags: new Set(flags), values, positionals }
}

type OptionToken = { name: string; value?: string | undefined }

const parse = ({ verb, args }: { verb: Verb; args: string[] }) => {
  const options: ParseArgsConfig['options'] = {
    help: { type: 'boolean', short: 'h' },
    ...Object.fromEntries(Object.entries(verb.options).map(([name, { type }]) => [name, { type }])),
  }
  try {
    const allowPositionals = verb.positionals !== undefined
    const { tokens, positionals } = parseArgs({ args, options, allowPositionals, tokens: true })
    const given: OptionToken[] = tokens.filter((token) => token.kind === 'option')
    return {
      help: given.some(({ name }) => name === 'help'),
      flags: given.flatMap(({ name, value }) => (value === undefined ? [name] : [])),
      texts: given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
      positionals,
    }
  } catch (cause) {
    const message = labels.badArguments({ verb: verb.name, reason: messageOf(cause) })
    throw new AppError({ code: 'command.arguments', message, status: 400, cause })
  }
}
