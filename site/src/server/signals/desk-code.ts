import { AppError, deskCheckSchema } from '@infos-droits/shared'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { factsOf } from '../../log/index.ts'
import { answerJsonPost, UNREADABLE } from './api-post.ts'
import type { SignalServices } from './services.ts'

/** Tries at a code: a person who mistypes has enough, a program that guesses has not. */
const TRIES_PER_MINUTE = 10

/** `POST /api/desk-code`, from desk mode: `{name}` of the desk with this code, null when there is none. */
export const postDeskCode = ({
  request,
  response,
  services,
}: {
  request: IncomingMessage
  response: ServerResponse
  services: SignalServices
}): Promise<void> =>
  answerJsonPost({
    request,
    response,
    limit: services.codeLimit,
    perMinute: TRIES_PER_MINUTE,
    services,
    work: async (fields) => {
      const posted = deskCheckSchema.safeParse({ ...fields })
      if (!posted.success) return UNREADABLE
      try {
        return { body: { name: await services.checkDesk(posted.data.code) } }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        services.log('warn', 'desk code not checked', factsOf(error))
        return { status: 503, code: 'desk.unreachable' }
      }
    },
  })
