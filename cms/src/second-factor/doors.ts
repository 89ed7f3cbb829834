import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionAfterRefreshHook,
  CollectionConfig,
  Config,
  PayloadRequest,
} from 'payload'
import type { User } from '../payload-types.ts'
import { recordApart } from '../privacy/index.ts'
import { browserKind } from './browser-kind.ts'
import { accountEndpoints } from './account-endpoints.ts'
import { signInEndpoints } from './endpoints.ts'
import { dropFactor, factorOf } from './factor.ts'
import { readToken, sessionIn } from './held.ts'
import { SIGN_IN } from './labels.fr.ts'
import { passwordEndpoint } from './password-endpoint.ts'
import { objectId, signInsOf, within } from './raw.ts'
import { endSessions, holdOrPass, mustHaveFactor } from './sessions.ts'
import { requireOpenVault } from '../vault/index.ts'

/** Set on a request whose sign-in waits for the second factor. */
const HELD = 'secondFactor.held'
/** Set on a request that gives a new password, which ends every session before it. */
const NEW_PASSWORD = 'secondFactor.newPassword'

const noteNewPassword = ({ req, operation }: { req: PayloadRequest; operation: string }) => {
  if (operation === 'resetPassword') req.context[NEW_PASSWORD] = true
}

const noteSession: CollectionAfterLoginHook<User> = async ({ req, user, token }) => {
  // The second step would be refused: nothing is begun that cannot be ended.
  await requireOpenVault(req.payload)
  const read = await readToken(token, req.payload)
  if (read === null) throw new Error('Payload made a session without an id')
  const browser = browserKind(req.headers.get('user-agent'))
  const endsOthers = req.context[NEW_PASSWORD] === true
  const { sid, until } = read
  if (endsOthers) {
    const subject = `users/${user.id} password`
    await recordApart(req.payload, { event: 'account_changed', userId: user.id, subject })
  }
  const state = await holdOrPass({ req, user, sid, until, browser, endsOthers })
  if (state === 'held') req.context[HELD] = true
  else await recordApart(req.payload, { event: 'signed_in', userId: user.id })
  return user
}

/** The answer to a password says nothing of the account while the second factor is missing. */
const tellNothing = ({ operation, req, result }: AfterOperation): never => {
  const isHeld = req.context[HELD] === true && req.payloadAPI !== 'local'
  const isSignIn = operation === 'login' || operation === 'resetPassword'
  const told =
    isHeld && isSignIn ? { ...(result as object), user: null, message: SIGN_IN.oneMore } : result
  // The type of the hook asks for the answers of all operations at once.
  return told as never
}

type AfterOperation = { operation: string; req: PayloadRequest; result: unknown }

const followRefresh: CollectionAfterRefreshHook = async ({ req, exp }) => {
  const sid = sessionIn(req)
  const set = { $set: { expiresAt: new Date(exp * 1000) } }
  if (sid !== undefined) await signInsOf(req.payload).updateOne({ _id: sid }, set, within(req))
}

const forgetSession: CollectionAfterLogoutHook = async ({ req }) => {
  if (!req.user) return
  const isAll = req.searchParams.get('allSessions') === 'true'
  const only = isAll ? undefined : sessionIn(req)
  await endSessions({ req, user: req.user.id, only })
}

/** Who becomes a lead comes in again, and sets up a second factor. */
const askNewLead: CollectionAfterChangeHook<User> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const isNew = mustHaveFactor(doc.role) && !mustHaveFactor(previousDoc.role)
  if (operation !== 'update' || !isNew) return doc
  if ((await factorOf({ payload: req.payload, user: doc.id })) === null)
    await endSessions({ req, user: doc.id })
  return doc
}

const forgetAccount: CollectionAfterDeleteHook = async ({ id, req }) => {
  await dropFactor({ req, user: String(id) })
  await signInsOf(req.payload).deleteMany({ user: objectId(String(id)) }, within(req))
}

/**
 * A Payload plugin: no session of an account with a second factor is one before that factor is given.
 * It holds for every door at once, because Payload lets in only those sessions that stand in the
 * account, and `holdOrPass` keeps the others out of it.
 */
export const shutDoors = (config: Config): Config => ({
  ...config,
  admin: {
    ...config.admin,
    components: {
      ...config.admin?.components,
      beforeLogin: [
        ...(config.admin?.components?.beforeLogin ?? []),
        './second-factor/admin/ToSecondFactor.tsx#ToSecondFactor',
      ],
    },
  },
  collections: (config.collections ?? []).map((collection) =>
    collection.slug === 'users' ? guarded(collection) : collection,
  ),
})

const guarded = (collection: CollectionConfig): CollectionConfig => {
  const { hooks = {}, endpoints } = collection
  return {
    ...collection,
    endpoints: [...(endpoints || []), passwordEndpoint, ...signInEndpoints, ...accountEndpoints],
    fields: [...collection.fields, securityPanel],
    hooks: {
      ...hooks,
      beforeOperation: [noteNewPassword, ...(hooks.beforeOperation ?? [])],
      afterLogin: [noteSession, ...(hooks.afterLogin ?? [])],
      afterOperation: [...(hooks.afterOperation ?? []), tellNothing],
      afterRefresh: [...(hooks.afterRefresh ?? []), followRefresh],
      afterLogout: [...(hooks.afterLogout ?? []), forgetSession],
      afterChange: [...(hooks.afterChange ?? []), askNewLead],
      afterDelete: [...(hooks.afterDelete ?? []), forgetAccount],
    },
  }
}

const securityPanel: CollectionConfig['fields'][number] = {
  name: 'security',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: './second-factor/admin/SecurityPanel.tsx#SecurityPanel' },
  },
}
