import { join } from 'node:path'

/** Folder of the contents of all releases, each kept once, under the name of its SHA-256. */
export const OBJECTS = 'objects'

/** Where a content lies; its compressed forms lie beside it, with `.br` and `.gz`. */
export const objectFile = (releasesDir: string, sha256: string): string =>
  join(releasesDir, OBJECTS, sha256.slice(0, 2), sha256.slice(2))
