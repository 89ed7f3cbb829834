import { createLocalReq, type EmailAdapter } from 'payload'
import { queueMail } from './queue.ts'

const NAME = 'infos-droits'

/**
 * Payload's own mails, of which one is left: « mot de passe oublié ». It goes through the outbox like
 * every other, so that it is tried again, and so that the answer to the form never depends on whether
 * the account exists. Its words are written when it leaves.
 */
export const mailAdapter: EmailAdapter = ({ payload }) => ({
  name: NAME,
  defaultFromName: NAME,
  defaultFromAddress: 'infos-droits@localhost',
  sendEmail: async ({ to }) => {
    if (typeof to !== 'string') throw new Error('account mails go to one address')
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: to } },
      depth: 0,
      limit: 1,
    })
    const user = docs[0]
    if (user === undefined) return
    const req = await createLocalReq({}, payload)
    await queueMail({ req, kind: 'password', user: user.id })
  },
})
