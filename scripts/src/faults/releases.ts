import { snapshotOfRelease } from '@infos-droits/shared/releases'
import type { Collection } from 'mongodb'
import { join } from 'node:path'
import { z } from 'zod'
import type { System } from '../system/index.ts'
import type { Field } from './field.ts'
import { withClient } from './settle.ts'

const healthSchema = z.object({ release: z.object({ id: z.string() }) })

/** The release that the site shows now. */
export const releaseOf = async (system: System): Promise<string> => {
  const answer = await fetch(`${system.siteUrl}/healthz`)
  return healthSchema.parse(await answer.json()).release.id
}

/** The content that this release was made of. */
export const snapshotText = async (system: System): Promise<string> => {
  const releasesDir = join(system.dataDir, 'releases')
  return JSON.stringify(await snapshotOfRelease({ releasesDir, id: await releaseOf(system) }))
}

/** Does `work` with the rows of wanted and made releases. */
export const withPublications = <T>(
  field: Field,
  work: (rows: Collection) => Promise<T>,
): Promise<T> => withClient(field, (client) => work(client.db().collection('publications')))
