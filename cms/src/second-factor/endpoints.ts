import { AppError } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { generateExpiredPayloadCookie } from 'payload/shared'
import { z } from 'zod'
import { jsonBody, respond } from '../http/index.ts'
import { inLoggedTransaction, recordAccess } from '../privacy/index.ts'
import { inTransaction } from '../work/index.ts'
import { acceptCode, countAttempt } from './accept-code.ts'
import { beginFactor, confirmFactor, renewCodes } from './factor.ts'
import { heldSession, sessionIn, type Held } from './held.ts'
import { ERRORS as fr } from './labels.fr.ts'
import { qrImage } from './qr-image.ts'
import { signInsOf } from './raw.ts'
import { notingRefusedCode } from './refused.ts'
import { endSessions, passSession } from './sessions.ts'
import { addressOf } from './totp.ts'

const codeBody = z.object({ code: z.string().trim().min(1).max(40) })

/** Secrets and codes are never kept by a browser. */
const secretly = (body: object): Response =>
  Response.json(body, { headers: { 'cache-control': 'no-store' } })

/** @throws AppError `factor.wrong` (400) when none was sent. */
export const codeIn = async (req: PayloadRequest): Promise<string> => {
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
export const requireUser = ({ user }: PayloadRequest): string => {
  if (!user) throw refuse()
  return user.id
}

/** Signed in, or on the way in. */
const whoSetsUp = async (req: PayloadRequest): Promise<{ user: string; held: Held | null }> => {
  if (req.user) return { user: req.user.id, held: null }
  const held = await requireHeld(req)
  return { user: held.user, held }
}

/** An endpoint whose errors are told in JSON. */
export const post = (
  path: string,
  answer: (req: PayloadRequest) => Promise<Response>,
): Endpoint => ({
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
    const { payload } = req
    const enter = async (own: PayloadRequest) => {
      const kind = await acceptCode({ req: own, user, code })
      if (!(await passSession({ req: own, held }))) throw refuse()
      const noted = { req: own, userId: user }
      if (kind === 'recovery') await recordAccess({ ...noted, event: 'recovery_code_used' })
      await recordAccess({ ...noted, event: 'signed_in' })
    }
    await notingRefusedCode({
      payload,
      account: user,
      work: async () => {
        await countAttempt(payload, user)
        await inLoggedTransaction({ payload, work: enter })
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
    const codes = await inLoggedTransaction({
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
    const codes = await inLoggedTransaction({
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
