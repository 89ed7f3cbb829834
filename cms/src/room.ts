import type { CollectionConfig, Endpoint, GlobalConfig, JobsConfig, Payload } from 'payload'

/** What a room hands to the configuration: everything it brings, nothing else. */
export type Room = {
  collections?: CollectionConfig[]
  globals?: GlobalConfig[]
  endpoints?: Endpoint[]
  tasks?: NonNullable<JobsConfig['tasks']>
  /** Once the database is reached: indexes and the like. May run several times, on several processes. */
  onInit?: (payload: Payload) => Promise<void> | void
  /** Components at the head of the admin's home page: `./room/admin/File.tsx#Name`. */
  dashboard?: string[]
}
