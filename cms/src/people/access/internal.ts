import type { Access, Config, SanitizedConfig } from 'payload'
import { isLead, nobody, signedIn } from './predicates.ts'
import type { Rules } from './predicates.ts'

const closed: Rules = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** Who edits what is the lead's to see; a form asks for its own lock, so a refusal would break it. */
const ownLocks: Access = ({ req }) => {
  if (isLead({ req })) return true
  return req.user ? { 'user.value': { equals: req.user.id } } : false
}

/** Payload's own collections. Preferences keep Payload's rule: each account its own. */
const INTERNAL: Record<string, Partial<Rules>> = {
  'payload-locked-documents': {
    create: signedIn,
    read: ownLocks,
    readVersions: nobody,
    update: ownLocks,
    delete: ownLocks,
  },
  'payload-preferences': { create: signedIn, readVersions: nobody },
  'payload-jobs': closed,
  'payload-kv': closed,
  'payload-migrations': closed,
}

/** States the rules of the collections Payload adds by itself; any signed-in account by default. */
export const closeInternalCollections = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections) {
    const rules = INTERNAL[collection.slug]
    if (rules !== undefined) Object.assign(collection.access, rules)
    else if (collection.slug.startsWith('payload-'))
      throw new Error(`No access rule is stated for ${collection.slug}`)
  }
  return config
}

/** Only the worker runs, queues or cancels jobs, and it goes past access. */
export const jobsAccess: NonNullable<NonNullable<Config['jobs']>['access']> = {
  run: () => false,
  queue: () => false,
  cancel: () => false,
}

/**
 * Payload gives every collection doors to its versions, and accounts one to confirm an address, and
 * fails behind them where there is nothing of the kind.
 */
export const closeDeadDoors = (config: SanitizedConfig): SanitizedConfig => {
  for (const kept of [...config.collections, ...config.globals]) {
    const dead = [
      ...(kept.versions ? [] : ['/versions']),
      ...('auth' in kept && kept.auth.verify ? [] : ['/verify/']),
    ]
    if (kept.endpoints !== false)
      kept.endpoints = kept.endpoints.filter(
        ({ path }) => !dead.some((beginning) => path.startsWith(beginning)),
      )
  }
  return config
}
