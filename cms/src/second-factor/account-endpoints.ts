import { AppError } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { jsonBody, respond } from '../http/index.ts'
import { inLoggedTransaction, recordAccess } from '../privacy/index.ts'
import { acceptCode, countAttempt } from './accept-code.ts'
import { codeIn, post, requireUser } from './endpoints.ts'
import { dropFactor, factorOf } from './factor.ts'
import { sessionIn } from './held.ts'
import { ERRORS as fr } from './labels.fr.ts'
import { objectId, users } from './raw.ts'
import { endSessions, mustHaveFactor, sessionsOf, type Session } from './sessions.ts'

/** What the page of an account shows. */
export type Security = {
  isOwn: boolean
  mustHave: boolean
  factor: { since: string; codesLeft: number } | null
  sessions: Session[]
}

const sessionBody = z.object({ session: z.string().max(100).optional() })

/** The account in the address: one's own, or any for a lead. */
const accountIn = (req: PayloadRequest): { asker: string; target: string; isOwn: boolean } => {
  const asker = requireUser(req)
  const id = req.routeParams?.['id']
  const target = typeof id === 'string' ? id : ''
  const isOwn = target === asker
  if ((!isOwn && req.user?.role !== 'lead') || !/^[0-9a-f]{24}$/.test(target))
    throw new AppError({ code: 'auth.lead', message: fr.notYours, status: 403 })
  return { asker, target, isOwn }
}

/** Under `/api/users/:id`: the second factor and the sessions of one account. */
export const accountEndpoints: Endpoint[] = [
  {
    path: '/:id/security',
    method: 'get',
    handler: (req) =>
      respond(async () => {
        const { target, isOwn } = accountIn(req)
        const { payload } = req
        const factor = await factorOf({ payload, user: target })
        const account = await users(payload).findOne({ _id: objectId(target) })
        const body: Security = {
          isOwn,
          mustHave: mustHaveFactor(account?.role ?? ''),
          factor:
            factor === null
              ? null
              : { since: factor.since.toISOString(), codesLeft: factor.codesLeft },
          sessions: await sessionsOf({ payload, user: target, current: sessionIn(req) ?? null }),
        }
        return Response.json(body)
      }),
  },
  post('/:id/second-factor/remove', async (req) => {
    const { asker, target, isOwn } = accountIn(req)
    const code = isOwn ? await codeIn(req) : null
    if (code !== null) await countAttempt(req.payload, target)
    await inLoggedTransaction({
      payload: req.payload,
      work: async (own) => {
        if (code !== null) await acceptCode({ req: own, user: target, code })
        if (!(await dropFactor({ req: own, user: target })))
          throw new AppError({ code: 'factor.none', message: fr.none, status: 409 })
        await endSessions({ req: own, user: target })
        const subject = `users/${target}`
        await recordAccess({ req: own, userId: asker, event: 'factor_removed', subject })
      },
    })
    return Response.json({ ok: true })
  }),
  post('/:id/sessions/end', async (req) => {
    const { asker, target } = accountIn(req)
    const { data } = sessionBody.safeParse(await jsonBody(req))
    await inLoggedTransaction({
      payload: req.payload,
      work: async (own) => {
        const ended = await endSessions({ req: own, user: target, only: data?.session })
        if (ended === 0)
          throw new AppError({ code: 'session.none', message: fr.noSession, status: 409 })
        const subject = `users/${target}`
        await recordAccess({ req: own, userId: asker, event: 'session_revoked', subject })
      },
    })
    return Response.json({ ok: true })
  }),
]
