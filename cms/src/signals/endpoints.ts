import {
  AppError,
  parseOrThrow,
  signalIntakeSchema,
  type SignalIntakeAnswer,
} from '@infos-droits/shared'
import type { Endpoint, Payload } from 'payload'
import { jsonBody, requireSite, respond } from '../http/index.ts'
import { isSignedIn } from '../people/index.ts'
import { keepIdea } from './idea.ts'
import { keepSignal } from './keep.ts'
import { IDEA } from './labels.fr.ts'
import { openSignal } from './open.ts'

/** `POST /api/signals/intake`, for the site server, and `/idea`, for those signed in. */
export const signalEndpoints: Endpoint[] = [
  {
    path: '/intake',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireSite(req)
        const { signals } = parseOrThrow({
          schema: signalIntakeSchema,
          input: await jsonBody(req),
          code: 'signals.invalid',
          what: 'L’envoi du site',
        })
        const results: SignalIntakeAnswer['results'] = []
        for (const given of signals)
          results.push({
            reference: given.reference,
            outcome: await takeIn({ payload: req.payload, ...given }),
          })
        return Response.json({ results })
      }),
  },
  {
    path: '/idea',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        if (!isSignedIn({ req }))
          throw new AppError({ code: 'auth.required', message: IDEA.signIn, status: 401 })
        const body = await jsonBody(req)
        const idea = body !== null && typeof body === 'object' ? { ...body } : {}
        await keepIdea({ payload: req.payload, idea })
        return new Response(null, { status: 204 })
      }),
  },
]

const takeIn = async ({
  payload,
  reference,
  sealed,
}: {
  payload: Payload
  reference: string
  sealed: string
}): Promise<SignalIntakeAnswer['results'][number]['outcome']> => {
  const signal = openSignal({ payload, reference, sealed })
  return signal === null ? 'unreadable' : keepSignal({ payload, signal })
}
