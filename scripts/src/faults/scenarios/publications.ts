import { z } from 'zod'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { releaseOf, snapshotText, withPublications } from '../releases.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { until } from '../until.ts'

const PUBLICATIONS = 50
const AT_ONCE = 50
const PATIENCE_MS = 180_000

const guidesSchema = z.object({ docs: z.array(z.object({ id: z.string() })) })

/** Fifty changes published at the same instant: few releases are made, the last one holds them all. */
const run = async (field: Field): Promise<Figures> => {
  const { lead, system, random } = field
  await system.ready()
  const found = await lead.request(
    `/api/guides?depth=0&limit=${AT_ONCE}&where[_status][equals]=published`,
  )
  const { docs } = guidesSchema.parse(await found.json())
  const word = random.word(8)
  const before = await releaseOf(system)
  const changes = Array.from({ length: PUBLICATIONS }, (_, index) => ({
    id: docs[index % docs.length]?.id ?? '',
    title: `Une fiche ${word} numéro ${index}`,
  }))
  // A document changed twice at once may be refused, in plain words; what is taken must be seen.
  const taken = await Promise.all(
    changes.map(async ({ id, title }) => {
      const body = { title, _status: 'published' }
      const answer = await lead.request(`/api/guides/${id}`, { method: 'PATCH', body })
      await answer.body?.cancel()
      if (answer.status >= 500) field.problem(`publications: answered ${answer.status}`)
      return answer.status === 200 ? [{ id, title }] : []
    }),
  )
  const kept = taken.flat()
  const lastTitles = await Promise.all(
    [...new Set(kept.map(({ id }) => id))].map(async (id) => {
      const answer = await lead.request(`/api/guides/${id}?depth=0`)
      return z.object({ title: z.string() }).parse(await answer.json()).title
    }),
  )
  await until({
    what: 'all changes to be public',
    patienceMs: PATIENCE_MS,
    pollMs: 500,
    attempt: async () => {
      const text = await snapshotText(system)
      return lastTitles.every((title) => text.includes(title)) ? true : null
    },
  })
  if ((await releaseOf(system)) === before) field.problem('publications: no new release')
  const releases = await withPublications(field, (rows) =>
    rows.countDocuments({ state: 'live', release: { $gt: before } }),
  )
  if (releases > PUBLICATIONS / 2) field.problem(`publications: ${releases} releases were made`)
  return { publications: kept.length, releases }
}

export const publications: Scenario = {
  name: 'publications',
  promise: labels.promises.publications,
  run,
}
