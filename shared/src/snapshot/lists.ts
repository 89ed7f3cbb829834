/** Parts of a snapshot that are lists of documents, in the order of its digest. */
export const SNAPSHOT_LISTS = [
  'rubrics',
  'themes',
  'guides',
  'organizations',
  'hotlines',
  'glossary',
  'news',
  'events',
  'resources',
] as const

export type SnapshotList = (typeof SNAPSHOT_LISTS)[number]
