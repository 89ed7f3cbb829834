import { AppError } from '@infos-droits/shared'
import { DRAFTING as fr } from './labels.fr.ts'

/** Bytes of a document that goes with a draft. */
export const DOCUMENT_MAX = 5_000_000

/** A document as it came: what it is called, what it is, its bytes. */
export type Document = { name: string; type: string; bytes: Buffer }

type Kind = { ends: RegExp; type: string; isWell: (bytes: Buffer) => boolean }

const begins = (bytes: Buffer, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte)
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** What an archive of that kind names near its beginning or in its list at the end. */
const names = (bytes: Buffer, text: string) => begins(bytes, ZIP) && bytes.includes(text)

const OPEN_TEXT = 'application/vnd.oasis.opendocument.text'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** By what they are, not by what they say: the name has to agree with the bytes. */
const KINDS: readonly Kind[] = [
  {
    ends: /\.pdf$/i,
    type: 'application/pdf',
    isWell: (bytes) => bytes.subarray(0, 1024).includes('%PDF-'),
  },
  {
    ends: /\.docx$/i,
    type: WORD,
    isWell: (bytes) => names(bytes, 'word/document.xml') && !bytes.includes('vbaProject.bin'),
  },
  { ends: /\.odt$/i, type: OPEN_TEXT, isWell: (bytes) => names(bytes, OPEN_TEXT) },
  {
    ends: /\.jpe?g$/i,
    type: 'image/jpeg',
    isWell: (bytes) => begins(bytes, [0xff, 0xd8, 0xff]),
  },
  {
    ends: /\.png$/i,
    type: 'image/png',
    isWell: (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
]

const refuse = (code: keyof typeof fr.document, status = 422) =>
  new AppError({ code, message: fr.document[code], status })

/**
 * A document that may go with a draft.
 *
 * @throws AppError `document.missing`, `document.large`, `document.kind` (422).
 */
export const requireDocument = ({ name, bytes }: Omit<Document, 'type'>): Document => {
  if (bytes.length === 0) throw refuse('document.missing')
  if (bytes.length > DOCUMENT_MAX) throw refuse('document.large')
  const kind = KINDS.find(({ ends }) => ends.test(name))
  if (kind === undefined || !kind.isWell(bytes)) throw refuse('document.kind')
  return { name: plainName(name), type: kind.type, bytes }
}

/** No folder, no sign that hides or turns; the end, by which it is known, stays. */
export const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? name).replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-120)
