import { randomBytes } from 'node:crypto'
import type { CollectionAfterChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { queueMail } from '../mail/queue.ts'

const INVITED = 'people.invited'

/** A password nobody knows: the account opens through the mailed link only. */
export const unknownPassword = (): string => randomBytes(24).toString('base64url')

/** True when a person, not a command, makes the account, or when no password was given. */
const isInvitation = ({ req, data }: { req: PayloadRequest; data: Record<string, unknown> }) =>
  Boolean(req.user) || typeof data['password'] !== 'string' || data['password'] === ''

/** Gives an invited account a password that nobody knows; whatever was typed for it is dropped. */
export const inviteBeforeOperation: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' || !('data' in args)) return args
  const data: Record<string, unknown> = { ...args.data }
  if (!isInvitation({ req, data })) return args
  req.context[INVITED] = true
  return { ...args, data: { ...data, password: unknownPassword() } }
}

/** Puts the invitation in the outbox, in the transaction that makes the account. */
export const inviteAfterCreate: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || req.context[INVITED] !== true) return doc
  await queueMail({ req, kind: 'invitation', user: String(doc.id) })
  return doc
}
