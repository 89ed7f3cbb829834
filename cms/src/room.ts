import type {
  AdminViewConfig,
  CollectionConfig,
  Endpoint,
  GlobalConfig,
  JobsConfig,
  Payload,
} from 'payload'

/** What a room hands to the configuration: everything it brings, nothing else. */
export type Room = {
  /** A function when something in them depends on the environment. */
  collections?: CollectionConfig[] | (() => CollectionConfig[])
  globals?: GlobalConfig[]
  endpoints?: Endpoint[]
  tasks?: NonNullable<JobsConfig['tasks']>
  /** Once the database is reached: indexes and the like. May run several times, on several processes. */
  onInit?: (payload: Payload) => Promise<void> | void
  /** Components above the form by which one signs in: `./room/admin/File.tsx#Name`. */
  login?: string[]
  /** Components at the head of the admin's home page. */
  dashboard?: string[]
  /** Components at the top of every screen of the admin. */
  actions?: string[]
  /** Components around every screen of the admin. */
  providers?: string[]
  /** Pages of their own in the admin, by a name. */
  views?: Record<string, AdminViewConfig>
  /** Components at the foot of the admin’s menu. */
  navLinks?: string[]
}

/** The collections of a room, made now if need be. */
export const collectionsOf = ({ collections = [] }: Room): CollectionConfig[] =>
  typeof collections === 'function' ? collections() : collections
