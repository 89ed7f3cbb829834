import { parseOrThrow, snapshotSchema, useOf, type Snapshot } from '@infos-droits/shared'
import { readSnapshot, sealSnapshot, type SnapshotContent } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { peopleHelped } from '../../signals/index.ts'
import { SNAPSHOT as fr } from '../labels.fr.ts'
import { makeAnswers } from './answers.ts'
import { putInPlace, type DraftInPlace } from './draft.ts'
import { makeDirectory } from './directory.ts'
import { makeEditorial } from './editorial.ts'
import { makeFormer } from './former.ts'
import { makeGuides } from './guides.ts'
import { makeHotlines, makeRubrics, makeThemes } from './lists.ts'
import { makePictures } from './pictures.ts'
import { readPublished } from './read.ts'
import { makeReferences } from './references.ts'
import { makeSearchWords } from './search.ts'
import { makeSettings } from './settings.ts'
import type { UseAt } from './use-at.ts'

/**
 * Everything published, as the site reads it: whole or not at all.
 *
 * @throws AppError `snapshot.…` with a French sentence for the lead when a part is missing, cites
 * something that is not published, or cannot be shown.
 */
export const buildSnapshot = async ({
  payload,
  draft,
}: {
  payload: Payload
  /** For a preview: stands in for what is published of it. */
  draft?: DraftInPlace
}): Promise<Snapshot> => {
  const published = putInPlace(await readPublished({ payload }), draft)
  const references = makeReferences(published)
  const pictures = await makePictures(published)
  const people = await peopleHelped({ payload, now: published.asOf })
  const useAt: UseAt = (...addresses) =>
    useOf(addresses.reduce((sum, address) => sum + (people.get(address) ?? 0), 0))
  const settings = makeSettings({ published, references })
  const pages = {
    themes: makeThemes({ themes: published.themes, references }),
    guides: makeGuides({
      guides: published.guides,
      answersTo: makeAnswers({ published, references }),
      references,
      pictures,
      useAt,
    }),
    organizations: makeDirectory({ published, references, pictures, useAt }),
    hotlines: makeHotlines(published.hotlines),
  }
  const shown: SnapshotContent = {
    version: 1,
    lang: 'fr',
    asOf: published.asOf.toISOString(),
    settings,
    rubrics: makeRubrics(published.rubrics),
    ...pages,
    ...makeEditorial({ published, references, pictures }),
    search: makeSearchWords({ words: published.words, pages }),
  }
  const former = makeFormer({ published, content: shown })
  const content = { ...shown, ...(former.length > 0 && { former }) }
  // The site's own checks, here first: what it would refuse, the lead learns at once.
  return readSnapshot(
    parseOrThrow({
      schema: snapshotSchema,
      input: sealSnapshot(content),
      code: 'snapshot.invalid',
      what: fr.what,
    }),
  )
}
