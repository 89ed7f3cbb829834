import { AppError, messageOf, parseOrThrow } from '@infos-droits/shared'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { z } from 'zod'
import { labels } from './labels.fr.ts'

/** One line of a file and where it stands, from 1. */
export type Line<Value> = { value: Value; number: number }

/**
 * Reads a file of JSON lines, compressed with gzip or not; empty lines count for nothing.
 *
 * @throws AppError `bench.file` when it cannot be read, `bench.line` naming the file and the line that
 * is not as expected.
 */
export const readLines = async <Schema extends z.ZodType>({
  file,
  schema,
}: {
  file: string
  schema: Schema
}): Promise<Line<z.output<Schema>>[]> => {
  const lines = (await readText(file)).split('\n').flatMap((text, index) => {
    if (text.trim() === '') return []
    const number = index + 1
    const what = labels.line({ file, number })
    const value = parseOrThrow({ schema, input: toJson({ text, what }), code: 'bench.line', what })
    return [{ value, number }]
  })
  if (lines.length > 0) return lines
  throw new AppError({ code: 'bench.file', message: labels.emptyFile(file), status: 400 })
}

const GZIP = Buffer.from([0x1f, 0x8b])

const readText = async (file: string): Promise<string> => {
  try {
    const bytes = await readFile(file)
    const plain = bytes.subarray(0, 2).equals(GZIP) ? gunzipSync(bytes) : bytes
    return plain.toString('utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    const message = labels.unreadable({ file, why: messageOf(cause) })
    throw new AppError({ code: 'bench.file', message, status: 400, cause })
  }
}

const toJson = ({ text, what }: { text: string; what: string }): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const message = labels.notJson({ what, why: messageOf(cause) })
    throw new AppError({ code: 'bench.line', message, status: 400, cause })
  }
}
