import {
  erasedFile,
  ifListed,
  tombstoneOf,
  type Tombstone,
} from '@infos-droits/shared/backup-folder'
import { sha256 } from '@infos-droits/shared/crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { env } from '../env.ts'

type List = {
  /** By id; of a transaction that was begun again there are several lines, and the last one holds. */
  stones: Map<string, Tombstone>
  /** By the mails it came from, or that belong to it. */
  ofEvent: Map<string, Tombstone>
  references: Set<string>
  mails: Set<string>
  /** How much of which file was read: it grows at its end, or is put in place whole. */
  file: string
  inode: number
  size: number
}

const NEW_LINE = 0x0a
let list: List | null = null

/**
 * All that was erased. Asked for each question that comes in, of a list of many thousands of lines: what
 * was read once is kept, and only what was added is read.
 *
 * @throws AppError `erasure.list` (503) of a list that cannot be looked at: nobody knows who is on it.
 */
export const buried = (): List => {
  const file = erasedFile(env().DATA_DIR)
  return ifListed(file, readList) ?? (list = empty({ file, inode: -1 }))
}

const readList = (file: string): List => {
  const descriptor = openSync(file, 'r')
  try {
    const { ino: inode, size } = fstatSync(descriptor)
    const isSame = list?.file === file && list.inode === inode && list.size <= size
    list = isSame && list !== null ? list : empty({ file, inode })
    readMore({ into: list, descriptor, size })
    return list
  } finally {
    closeSync(descriptor)
  }
}

const empty = ({ file, inode }: Pick<List, 'file' | 'inode'>): List => {
  const none = { references: new Set<string>(), mails: new Set<string>() }
  return { stones: new Map(), ofEvent: new Map(), ...none, file, inode, size: 0 }
}

const readMore = ({
  into,
  descriptor,
  size,
}: {
  into: List
  descriptor: number
  size: number
}): void => {
  if (size === into.size) return
  const added = Buffer.alloc(size - into.size)
  const read = readSync(descriptor, added, 0, added.length, into.size)
  // The rest of a line that is being written is read with it.
  const whole = added.subarray(0, added.subarray(0, read).lastIndexOf(NEW_LINE) + 1)
  for (const line of whole.toString('utf8').split('\n')) {
    const stone = tombstoneOf(line)
    if (stone === null) continue
    const former = into.stones.get(stone.id)
    const known = former === undefined ? stone : bothOf({ former, stone })
    into.stones.set(stone.id, known)
    for (const event of known.events) into.ofEvent.set(event, known)
    if (stone.reference !== undefined) into.references.add(stone.reference)
    for (const mail of stone.mails) into.mails.add(mail)
  }
  into.size += whole.length
}

/** An id alone, from a list of before, says less; what belonged to it once, did. */
const bothOf = ({ former, stone }: { former: Tombstone; stone: Tombstone }): Tombstone => ({
  ...(stone.act === undefined ? former : stone),
  events: [...new Set([...former.events, ...stone.events])],
})

/** A mail is found at the mail service by its number; by this it is only known again. */
export const mailMark = (emailId: string): string => sha256(`mail:${emailId}`)

/** Whether a question was erased of which nothing is here any more: it waited in the spool of a backup. */
export const wasQuestionErased = (reference: string): boolean => buried().references.has(reference)

/** Whether a received mail was erased, or what was made of it. */
export const wasMailErased = (emailId: string | null | undefined): boolean =>
  Boolean(emailId) && buried().mails.has(mailMark(emailId ?? ''))
