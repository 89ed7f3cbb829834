import type { CollectionConfig, Config, GlobalConfig } from 'payload'
import { dataOf, type BeforeOperation } from '../hooks.ts'
import type { AccessEvent } from './events.ts'
import { recordApart } from './record.ts'

/** Collections of which each change is a line of the access log, and the events. */
const NOTED: Record<string, { made: AccessEvent; changed: AccessEvent; deleted: AccessEvent }> = {
  users: { made: 'account_made', changed: 'account_changed', deleted: 'account_deleted' },
  routes: { made: 'rule_changed', changed: 'rule_changed', deleted: 'rule_changed' },
  absences: { made: 'rule_changed', changed: 'rule_changed', deleted: 'rule_changed' },
  desks: { made: 'rule_changed', changed: 'rule_changed', deleted: 'rule_changed' },
}

/** Fields that change by themselves. */
export const SILENT: ReadonlySet<string> = new Set([
  // `globalType` is how Payload names a global when it is saved for the first time.
  ...['id', 'createdAt', 'updatedAt', 'globalType'],
  // Of an account: what signing in changes, and what is not always read.
  ...['sessions', 'loginAttempts', 'lockUntil', 'salt', 'hash'],
])

type Doc = Record<string, unknown>

/** Set on a request that gives an account a new password: Payload takes it out before it tells of the change. */
const NEW_PASSWORD = 'privacy.newPassword'

const seePassword: BeforeOperation = ({ args, operation, req }) => {
  if (operation === 'update' && dataOf(args)?.['password']) req.context[NEW_PASSWORD] = true
}

/**
 * A Payload plugin: whoever changes an account, a rule or the settings leaves a line. It is written
 * before the change is kept: without its line there is no change. Who signs in is noted where the
 * sign-in is complete, in the room of the second factor.
 */
export const noteChanges = (config: Config): Config => ({
  ...config,
  collections: (config.collections ?? []).map(noted),
  globals: (config.globals ?? []).map(notedGlobal),
})

const noted = (collection: CollectionConfig): CollectionConfig => {
  const events = NOTED[collection.slug]
  if (events === undefined) return collection
  const { slug, hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [
        ...(hooks.beforeOperation ?? []),
        ...(slug === 'users' ? [seePassword] : []),
      ],
      afterChange: [
        ...(hooks.afterChange ?? []),
        async ({ req, doc, previousDoc, operation }) => {
          const changes =
            operation === 'create'
              ? []
              : [
                  ...changedFields(doc as Doc, previousDoc as Doc),
                  ...(slug === 'users' && req.context[NEW_PASSWORD] === true ? ['password'] : []),
                ]
          if (operation === 'update' && changes.length === 0) return
          await recordApart(req.payload, {
            event: operation === 'create' ? events.made : events.changed,
            userId: req.user?.id ?? null,
            subject: [`${slug}/${String((doc as Doc)['id'])}`, ...changes].join(' '),
          })
        },
      ],
      afterDelete: [
        ...(hooks.afterDelete ?? []),
        async ({ req, id }) => {
          const subject = `${slug}/${String(id)}`
          const userId = req.user?.id ?? null
          await recordApart(req.payload, { event: events.deleted, userId, subject })
        },
      ],
    },
  }
}

const notedGlobal = (global: GlobalConfig): GlobalConfig =>
  global.slug !== 'settings'
    ? global
    : {
        ...global,
        hooks: {
          ...global.hooks,
          afterChange: [
            ...(global.hooks?.afterChange ?? []),
            async ({ req, doc, previousDoc }) => {
              const changes = changedFields(doc as Doc, previousDoc as Doc)
              if (changes.length === 0) return
              const userId = req.user?.id ?? null
              const event = 'settings_changed'
              await recordApart(req.payload, { event, userId, subject: changes.join(' ') })
            },
          ],
        },
      }

/** Names of the fields that differ; never what stands in them. */
const changedFields = (doc: Doc, before: Doc | undefined): string[] =>
  [...new Set([...Object.keys(doc), ...Object.keys(before ?? {})])].filter(
    (name) => !SILENT.has(name) && JSON.stringify(doc[name]) !== JSON.stringify(before?.[name]),
  )
