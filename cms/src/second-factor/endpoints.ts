import { AppError } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { generateExpiredPayloadCookie } from 'payload/shared'
import { z } from 'zod'
import { jsonBody, respond } from '../http/index.ts'
import { recordAccess } from '../privacy/index.ts'
import { inTransaction } from '../work/index.ts'
import { acceptCode, countAttempt } from './accept-code.ts'
import { beginFactor, confirmFactor, dropFactor, factorOf, renewCodes } from './factor.ts'
import { heldSession, sessionIn, type Held } from './held.ts'
import { ERRORS as fr } from './labels.fr.ts'
import { qrImage } from './qr-image.ts'
import { objectId, signInsOf, users } from './raw.ts'
import { endSessions, mustHaveFactor, passSession, sessionsOf, type Session } from './sessions.ts'
import { addressOf } from './totp.ts'

/** What the page of an account shows. */
export type Security = {
  isOwn: boolean
  mustHave: boolean
  factor: { since: string; codesLeft: number } | null
  sessions: Session[]
}

const codeBody = z.object({ code: z.string().trim().min(1).max(40) })
const sessionBody = z.object({ session: z.string().max(100).optional() })

/** Secrets and codes are never kept by a browser. */
const secretly = (body: object): Response =>
  Response.json(body, { headers: { 'cache-control': 'no-store' } })

const codeIn = async (req: PayloadRequest): Promise<string> => {
  const { data } = codeBody.safeParse(await jsonBody(req))
  if (data === undefined)
    throw new AppError({ code: 'factor.wrong', message: fr.wrong, status: 400 })
  return data.code
}

const refuse = () => new AppError({ code: 'auth.required', message: fr.signIn, status: 401 })

/** @throws AppError `auth.required` (401). */
const requireHeld = async (req: PayloadRequest): Promise<Held> => {
  const held = req.user ? null : await heldSession(req)
  if (held === null) throw refuse()
  return held
}

/** @throws AppError `auth.required` (401). */
const requireUser = ({ user }: PayloadRequest): string => {
  if (!user) throw refuse()
  return user.id
}

/** Signed in, or on the way in. */
const whoSetsUp = async (req: PayloadRequest): Promise<{ user: string; held: Held | null }> => {
  if (req.user) return { user: req.user.id, held: null }
  const held = await requireHeld(req)
  return { user: held.user, held }
}

const post = (path: string, answer: (req: PayloadRequest) => Promise<Response>): Endpoint => ({
  path,
  method: 'post',
  handler: (req) => respond(() => answer(req)),
})

/** Under `/api/users/second-factor`: what is done on the way in, and by oneself. */
export const signInEndpoints: Endpoint[] = [
  post('/second-factor/pass', async (req) => {
    const held = await requireHeld(req)
    const { user } = held
    const code = await codeIn(req)
    await countAttempt(req.payload, user)
    await inTransaction({
      payload: req.payload,
      work: async (own) => {
        const kind = await acceptCode({ req: own, user, code })
        if (!(await passSession({ req: own, held }))) throw refuse()
        const noted = { req: own, userId: user }
        if (kind === 'recovery') await recordAccess({ ...noted, event: 'recovery_code_used' })
        await recordAccess({ ...noted, event: 'signed_in' })
      },
    })
    return Response.json({ ok: true })
  }),
  post('/second-factor/begin', async (req) => {
    const { user } = await whoSetsUp(req)
    const { payload } = req
    const account = await payload.findByID({ collection: 'users', id: user, depth: 0 })
    const { siteName } = await payload.findGlobal({ slug: 'settings', depth: 0 })
    const secret = await inTransaction({
      payload,
      work: (own) => beginFactor({ req: own, user }),
    })
    const address = addressOf({ secret, email: account.email, issuer: siteName || 'infos-droits' })
    return secretly({ secret, image: qrImage(address) })
  }),
  post('/second-factor/confirm', async (req) => {
    const { user, held } = await whoSetsUp(req)
    const code = await codeIn(req)
    const except = sessionIn(req)
    const codes = await inTransaction({
      payload: req.payload,
      work: async (own) => {
        const made = await confirmFactor({ req: own, user, code })
        if (held !== null && !(await passSession({ req: own, held }))) throw refuse()
        await endSessions({ req: own, user, except: held?.sid ?? except })
        await recordAccess({ req: own, userId: user, event: 'factor_set' })
        if (held !== null) await recordAccess({ req: own, userId: user, event: 'signed_in' })
        return made
      },
    })
    return secretly({ codes })
  }),
  post('/second-factor/codes', async (req) => {
    const user = requireUser(req)
    const code = await codeIn(req)
    await countAttempt(req.payload, user)
    const codes = await inTransaction({
      payload: req.payload,
      work: async (own) => {
        await acceptCode({ req: own, user, code })
        await recordAccess({ req: own, userId: user, event: 'recovery_renewed' })
        return renewCodes({ req: own, user })
      },
    })
    return secretly({ codes })
  }),
  post('/second-factor/leave', async (req) => {
    const held = await requireHeld(req)
    await signInsOf(req.payload).deleteOne({ _id: held.sid, state: 'held' })
    const { config, collections } = req.payload
    const cookie = generateExpiredPayloadCookie({
      collectionAuthConfig: collections.users.config.auth,
      cookiePrefix: config.cookiePrefix,
      config,
    })
    return Response.json({ ok: true }, { headers: { 'Set-Cookie': cookie } })
  }),
]

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
    await inTransaction({
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
    await inTransaction({
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
