import { AppError, messageOf } from '@infos-droits/shared'
import { parseArgs } from 'node:util'
import { publisherLabels as labels } from './labels.fr.ts'

export type PublisherArguments = {
  mode: 'help' | 'serve' | 'once' | 'file' | 'rollback'
  /** Snapshot file, with the mode `file`. */
  file: string
  json: boolean
}

/** Words of the command line → what to do. @throws AppError `publisher.arguments`. */
export const readArguments = (args: string[]): PublisherArguments => {
  const { help, once, snapshot, json, rollback } = parse(args)
  if (help) return { mode: 'help', file: '', json }
  const asked = [once, rollback, snapshot !== undefined].filter(Boolean)
  if (asked.length > 1) throw wrong(labels.exclusive)
  if (rollback) return { mode: 'rollback', file: '', json }
  if (snapshot !== undefined) return { mode: 'file', file: snapshot, json }
  return { mode: once ? 'once' : 'serve', file: '', json }
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
      },
    })
    return values
  } catch (cause) {
    throw wrong(messageOf(cause), cause)
  }
}
