import { AppError } from '@infos-droits/shared'
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
  const values = Object.fromEntries(texts)
  const allOf = (option: string) => texts.flatMap(([name, text]) => (name === option ? [text] : []))
  return help ? 'help' : { flags: new Set(flags), values, allOf, positionals }
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
      texts: given.flatMap(({ name, value }): [string, string][] =>
        value === undefined ? [] : [[name, value]],
      ),
      positionals,
    }
  } catch (cause) {
    const message = labels.badArguments({ verb: verb.name, reason: reasonOf({ cause, verb }) })
    throw new AppError({ code: 'command.arguments', message, status: 400, cause })
  }
}

/** Node says in English what is wrong with the words; its codes and the word it names are kept. */
const reasonOf = ({ cause, verb }: { cause: unknown; verb: Verb }): string => {
  if (!(cause instanceof Error && 'code' in cause)) throw cause
  const word = /'(--?[^' ]+|[^']*)/.exec(cause.message)?.[1] ?? ''
  if (cause.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return labels.unknownOption(word)
  if (cause.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return labels.unexpectedWord(word)
  if (cause.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw cause
  const wantsValue = verb.options[word.replace(/^-+/, '')]?.type === 'string'
  return wantsValue ? labels.missingValue(word) : labels.noValue(word)
}
