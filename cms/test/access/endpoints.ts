import type { Endpoint, SanitizedConfig } from 'payload'
import type { Method } from './rest-call.ts'

/** One door of the REST API, as the configuration has it. */
export type Door = {
  method: Method
  /** After `/api`, with `:name` where something is to be filled in. */
  path: string
  /** Whose documents `:id` names; null of doors of the whole CMS. */
  collection: string | null
}

const METHODS: Record<string, Method> = {
  get: 'GET',
  post: 'POST',
  patch: 'PATCH',
  put: 'PUT',
  delete: 'DELETE',
}

const doorsIn = (
  endpoints: readonly Omit<Endpoint, 'root'>[] | false,
  base: string,
  collection: string | null,
): Door[] =>
  (endpoints === false ? [] : endpoints).flatMap(({ method, path }) => {
    const known = METHODS[method]
    return known === undefined
      ? []
      : [{ method: known, path: `${base}${path}`.replace(/\/$/, ''), collection }]
  })

/** Every door there is, Payload’s own and ours: one that is added is among them. */
export const doorsOf = (config: SanitizedConfig): Door[] => {
  const all = [
    ...config.collections.flatMap(({ slug, endpoints }) => doorsIn(endpoints, `/${slug}`, slug)),
    ...config.globals.flatMap(({ slug, endpoints }) =>
      doorsIn(endpoints, `/globals/${slug}`, null),
    ),
    ...doorsIn(config.endpoints, '', null),
  ]
  const known = new Map(all.map((door) => [`${door.method} ${door.path}`, door]))
  return [...known.values()]
}

/** The same door with something in each open place. */
export const fillIn = (door: Door, values: Record<string, string>): string =>
  door.path.replace(/:(\w+)\??/g, (_, name: string) => values[name] ?? values['id'] ?? 'x')

/** Doors that Payload makes by itself, for any collection and for accounts. */
const PAYLOADS_OWN = /^\/(access|og$|payload-[\w-]+)|\/(file|paste-url)\//
const OF_ACCOUNTS = new Set([
  ...['/forgot-password', '/init', '/login', '/logout', '/me', '/refresh-token'],
  ...['/reset-password', '/unlock', '/verify/:id'],
])

/** True for a door that this project wrote. */
export const isOurs = (config: SanitizedConfig, door: Door): boolean => {
  if (PAYLOADS_OWN.test(door.path) || door.path.startsWith('/globals/')) return false
  if (door.collection === null) return true
  const rest = door.path.slice(door.collection.length + 1)
  if (door.collection === 'users' && OF_ACCOUNTS.has(rest)) return false
  // A collection to which nothing was added has Payload’s own doors and no others, those to versions too.
  const plain = config.collections.find(({ slug }) => slug === 'news')
  return !doorsIn(plain?.endpoints ?? [], '', null).some(
    (one) => one.method === door.method && one.path === rest,
  )
}
