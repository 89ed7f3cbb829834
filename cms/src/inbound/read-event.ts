import { AppError } from '@infos-droits/shared'
import type { Endpoint, Payload } from 'payload'
import { respond } from '../http/index.ts'
import { recordApart, requireLead } from '../privacy/index.ts'
import { keptBytes, rawName } from '../files/index.ts'
import { TAKE } from './labels.fr.ts'
import { QUESTION_MAX } from './limits.ts'
import type { Message } from './message/message.ts'
import { readMessage } from './message/read.ts'

/** What is shown of a mail before somebody makes a ticket of it. */
export type ReadMail = { from: string; subject: string; text: string }

/**
 * `POST /api/mailEvents/:id/read`, for leads: a mail of which nothing was made, as long as it is kept. It
 * leaves a line in the access log, written before anything is given.
 */
export const readEndpoint: Endpoint = {
  path: '/:id/read',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      const userId = requireLead(req)
      const id = req.routeParams?.['id']
      const message = await heldMessage({
        payload: req.payload,
        id: typeof id === 'string' ? id : '',
      })
      await recordApart(req.payload, { userId, event: 'mail', subject: `mailEvents/${String(id)}` })
      const shown: ReadMail = {
        from: message?.from?.address ?? '',
        subject: message?.subject ?? '',
        text: message?.text.slice(0, QUESTION_MAX) ?? TAKE.unreadable,
      }
      return Response.json(shown, { headers: { 'cache-control': 'no-store' } })
    }),
}

/** Null when it cannot be read. */
export const heldMessage = async ({
  payload,
  id,
}: {
  payload: Payload
  id: string
}): Promise<Message | null> => {
  const raw = await keptBytes({ payload, name: rawName(id) })
  if (raw === null) throw new AppError({ code: 'mailEvent.over', message: TAKE.over, status: 409 })
  try {
    return await readMessage(raw)
  } catch {
    return null // Said in its place.
  }
}
