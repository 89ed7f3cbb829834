import { randomBytes } from 'node:crypto'
import type { CollectionAfterChangeHook } from 'payload'
import { dataOf, type BeforeOperation } from '../hooks.ts'
import { queueMail } from '../mail/index.ts'
import type { User } from '../payload-types.ts'

const INVITED = 'people.invited'

/** A password nobody knows: the account opens through the mailed link only. */
const unknownPassword = (): string => randomBytes(24).toString('base64url')

/**
 * An account made by a person, or without a password, is an invitation: it gets a password that
 * nobody knows, and whatever was typed for it is dropped. Commands give a password of their own.
 */
export const prepareInvitation: BeforeOperation = ({ args, operation, req }) => {
  const data = operation === 'create' ? dataOf(args) : null
  if (data === null) return
  const hasPassword = typeof data['password'] === 'string' && data['password'] !== ''
  if (hasPassword && !req.user) return
  data['password'] = unknownPassword()
  req.context[INVITED] = true
}

/** Puts the invitation in the outbox, in the transaction that makes the account. */
export const sendInvitation: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  if (operation === 'create' && req.context[INVITED] === true) {
    req.context[INVITED] = false
    await queueMail({ req, kind: 'invitation', user: doc.id })
  }
  return doc
}
