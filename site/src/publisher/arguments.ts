import { AppError, messageOf } from '@infos-droits/shared'
import { parseArgs } from 'node:util'
import { publisherLabels as labels } from './labels.fr.ts'

export type PublisherArguments = {
  mode: 'help' | 'serve' | 'once' | 'file' | 'rollback'
  /** Snapshot file, with the mode `file`. */
  file: string
  json: boolean
  /** Whether compressed forms are made before it ends. */
  isCompressed: boolean
}

/** Words of the command line → what to do. @throws AppError `publisher.arguments`. */
export const readArguments = (args: string[]): PublisherArguments => {
  const { help, once, snapshot, json, rollback, 'no-compress': isPlain } = parse(args)
  const given = { file: snapshot ?? '', json, isCompressed: !isPlain }
  if (help) return { mode: 'help', ...given }
  const asked = [once, rollback, snapshot !== undefined].filter(Boolean)
  if (asked.length > 1) throw wrong(labels.exclusive)
  if (rollback) return { mode: 'rollback', ...given }
  if (snapshot !== undefined) return { mode: 'file', ...given }
  return { mode: once ? 'once' : 'serve', ...given }
}

const wrong = (message: string, cause?: unknown) =>
  new AppError({ code: 'publisher.arguments', message, status: 400, cause })

const parse = (args: string[]) => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        once: { type: 'boolean', default: false },
        rollback: { type: 'boolean', default: false },
        snapshot: { type: 'string' },
        json: { type: 'boolean', default: false },
        'no-compress': { type: 'boolean', default: false },
      },
    })
    return values
  } catch (cause) {
    throw wrong(messageOf(cause), cause)
  }
}
