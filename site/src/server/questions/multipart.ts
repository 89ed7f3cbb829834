import { LETTER_LIMITS } from '@infos-droits/shared'
import type { IncomingMessage } from 'node:http'
import type { Fields, ReadFields } from './fields.ts'

/** A file as it was posted: what it is called by its sender, and its bytes. */
export type PostedFile = { name: string; bytes: Buffer }

export type ReadMultipart = ReadFields & { files: PostedFile[] }

/** More parts than this no form of ours has. */
const PARTS_MAX = 50
/** Bytes of the head of one part. */
const HEAD_MAX = 2000
const END_OF_HEAD = '\r\n\r\n'

/** The text between the parts of a form with files (RFC 7578); null when a body is no such form. */
export const boundaryIn = ({ headers }: IncomingMessage): string | null => {
  const type = headers['content-type'] ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) return null
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return null
  const [, quoted, bare] = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? []
  return quoted ?? bare ?? null
}

/**
 * Bytes of a form with files → its fields and files, in order. A body that ends in the middle of a file is
 * read up to there: its fields come first in our form, and are shown again.
 */
export const readMultipart = ({
  bytes,
  boundary,
}: {
  bytes: Buffer
  boundary: string
}): ReadMultipart => {
  const fields = Object.create(null) as Fields
  const files: PostedFile[] = []
  let isRepeated = false
  const parts = partsOf({ bytes, boundary })
  for (const { head, body } of parts.slice(0, PARTS_MAX)) {
    const { name, file } = namesIn(head)
    if (name === null) return { ok: false, code: 'question.body.unreadable', fields, files }
    // A field for files in which none was chosen: what was chosen has a name (HTML standard).
    if (file === '' && body.length === 0) continue
    if (file !== null) files.push({ name: fileName(file), bytes: body })
    else if (name in fields) isRepeated = true
    else fields[name] = body.toString('utf8')
  }
  if (parts.length === 0 || parts.length > PARTS_MAX)
    return { ok: false, code: 'question.body.unreadable', fields, files }
  return isRepeated
    ? { ok: false, code: 'question.body.repeated', fields, files }
    : { ok: true, fields, files }
}

type Part = { head: string; body: Buffer }

const partsOf = ({ bytes, boundary }: { bytes: Buffer; boundary: string }): Part[] => {
  const opening = `--${boundary}`
  const line = `\r\n${opening}`
  const parts: Part[] = []
  let from = bytes.indexOf(opening)
  while (from !== -1 && parts.length <= PARTS_MAX) {
    const head = from + opening.length
    if (bytes.toString('latin1', head, head + 2) === '--') return parts
    const bodyAt = bytes.indexOf(END_OF_HEAD, head)
    if (bodyAt === -1 || bodyAt - head > HEAD_MAX) return parts
    const next = bytes.indexOf(line, bodyAt + END_OF_HEAD.length - 2)
    const end = next === -1 ? bytes.length : next
    const start = Math.min(bodyAt + END_OF_HEAD.length, end)
    parts.push({ head: bytes.toString('utf8', head, bodyAt), body: bytes.subarray(start, end) })
    from = next === -1 ? -1 : next + 2
  }
  return parts
}

const DISPOSITION = /^content-disposition:\s*form-data\s*;(.*)$/im

/** Browsers write `%22`, `%0D` and `%0A` for what would end a name (HTML standard). */
const unescaped = (text: string) =>
  text.replaceAll(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

const namesIn = (head: string): { name: string | null; file: string | null } => {
  const [, rest = ''] = DISPOSITION.exec(head) ?? []
  const [, name = null] = /(?:^|;)\s*name="([^"]*)"/i.exec(rest) ?? []
  const [, file = null] = /(?:^|;)\s*filename="([^"]*)"/i.exec(rest) ?? []
  return {
    name: name === null ? null : unescaped(name),
    file: file === null ? null : unescaped(file),
  }
}

/** The last part of a path, without what nobody types. */
const fileName = (typed: string): string => {
  const name = (typed.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, LETTER_LIMITS.nameMax)
    .toWellFormed()
  return name === '' ? 'fichier' : name
}
