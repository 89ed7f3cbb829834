import { messageOf } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { holdFile, type HeldFile } from '../files/index.ts'
import { inboundDomain, neutralAddress } from '../mail/index.ts'
import { MESSAGE_MAX } from '../messages/index.ts'
import type { Setting } from '../payload-types.ts'
import { kindOf, type Kind } from './kind/kind-of.ts'
import { CUT } from './message/html-text.ts'
import type { Message } from './message/message.ts'
import { readMessage } from './message/read.ts'

/** Files of one mail; one with more is kept whole instead. */
const MOST_FILES = 60

/** A mail that was read, before anything is written: what it is, and its files as they will be kept. */
export type Understood = {
  message: Message | null
  kind: Kind | { kind: 'unparsed'; why: 'unreadable' }
  files: HeldFile[]
}

/**
 * Reads a raw mail and gets its files ready, outside of any transaction.
 *
 * @param isTried that it was tried often before and ended the worker: then it is not opened again.
 */
export const understand = async ({
  payload,
  raw,
  settings,
  isTried,
}: {
  payload: Payload
  raw: Buffer
  settings: Setting
  isTried: boolean
}): Promise<Understood> => {
  const wholeMail: HeldFile = {
    name: 'courriel.eml',
    type: 'message/rfc822',
    bytes: raw,
    remark: 'raw',
  }
  const unreadable: Understood = {
    message: null,
    kind: { kind: 'unparsed', why: 'unreadable' },
    files: [wholeMail],
  }
  if (isTried) return unreadable
  const read = await readOrNull({ payload, raw, isOurs: ownAddresses(settings) })
  if (read === null) return unreadable
  const { message, kind } = read
  if (kind.kind === 'unparsed') return { message, kind, files: [wholeMail] }
  if (message.parts.length > MOST_FILES) return { message, kind, files: [wholeMail] }
  const files: HeldFile[] = []
  for (const part of message.parts) files.push(await holdFile(part))
  if (isCut(message)) files.push(wholeMail)
  return { message, kind, files }
}

export const isCut = ({ text }: Message): boolean => text.length > MESSAGE_MAX || text.endsWith(CUT)

const readOrNull = async ({
  payload,
  raw,
  isOurs,
}: {
  payload: Payload
  raw: Buffer
  isOurs: (address: string) => boolean
}) => {
  try {
    const message = await readMessage(raw)
    return { message, kind: kindOf({ message, isOurs }) }
  } catch (error) {
    payload.logger.warn({ msg: 'inbound: cannot be read', reason: messageOf(error) })
    return null
  }
}

/** What this system writes from: its mails come back in loops. */
const ownAddresses = (settings: Setting) => {
  const domain = inboundDomain(settings)
  return (address: string) =>
    address === settings.senderAddress.toLowerCase() ||
    address === neutralAddress(settings).toLowerCase() ||
    (domain !== null && address.endsWith(`@${domain}`))
}
