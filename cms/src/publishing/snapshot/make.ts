import {
  brokenInOutline,
  outlineOf,
  parseOrThrow,
  snapshotSchema,
  useOf,
  type Snapshot,
} from '@infos-droits/shared'
import { refuseBroken, sealSnapshot, wholeDigest } from '@infos-droits/shared/crypto'
import type { PayloadRequest } from 'payload'
import type { Guide as StoredGuide } from '../../payload-types.ts'
import { peopleHelped } from '../../signals/index.ts'
import { SNAPSHOT as fr } from '../labels.fr.ts'
import { makeAnswers } from './answers.ts'
import { makeDirectory } from './directory.ts'
import { putInPlace, type DraftInPlace } from './draft.ts'
import { makeEditorial } from './editorial.ts'
import { makeFormer } from './former.ts'
import { makeGuideEntries, type GuideTaker } from './guide-entries.ts'
import { makeHotlines, makeRubrics, makeThemes } from './lists.ts'
import type { GuideEntry, Memory } from './memory.ts'
import { makePictures } from './pictures.ts'
import { readPublished, type Published } from './read.ts'
import { makeReferences } from './references.ts'
import { makeSearchWords } from './search.ts'
import { makeSettings } from './settings.ts'
import type { Surroundings } from './surroundings.ts'

/** A snapshot whose guides are without their words: those went to who took them. */
export type MadeSnapshot = Omit<Snapshot, 'guides'> & { guides: readonly GuideEntry[] }

/**
 * Makes everything published as the site reads it, whole or not at all, from one state of the database:
 * that of the transaction of `req`. The guides are by far the most of it: those are made anew that differ
 * from what is remembered. The rest is made each time, for some of it changes with the hour.
 *
 * @throws AppError `snapshot.…` with a French sentence for the lead when a part is missing, cites
 * something that is not published, or cannot be shown.
 */
export const makeSnapshot = async ({
  req,
  memory,
  draft,
  taker,
}: {
  req: PayloadRequest
  memory: Memory
  draft?: DraftInPlace | undefined
  taker: GuideTaker
}): Promise<{ snapshot: MadeSnapshot; memory: Memory }> => {
  const read = await readPublished({
    req,
    kept: memory.kept,
    headOf: ({ id, updatedAt }) => {
      const entry = memory.guides.get(id)
      return entry?.updatedAt === updatedAt ? entry.head : undefined
    },
  })
  const published = putInPlace(read.published, draft)
  const { surroundings, pictures } = await surround({ req, published, memory })
  const { references } = surroundings
  const { lookUps, guides } = await makeGuideEntries({
    req,
    heads: published.guides,
    updatedAt: new Map(read.states.map(({ id, updatedAt }) => [id, updatedAt])),
    memory,
    surroundings,
    draft: draft?.part === 'guides' ? (draft.doc as StoredGuide) : null,
    taker,
  })
  const pages = {
    themes: makeThemes({ themes: published.themes, references }),
    organizations: makeDirectory({ published, ...surroundings }),
    hotlines: makeHotlines(published.hotlines),
  }
  const editorial = makeEditorial({ published, ...surroundings })
  const former = makeFormer({ published, content: { ...pages, ...editorial, guides } })
  // Its guides have been checked one by one.
  const others = parseOrThrow({
    schema: snapshotSchema,
    input: sealSnapshot({
      version: 1,
      lang: 'fr',
      asOf: published.asOf.toISOString(),
      settings: makeSettings({ published, references }),
      rubrics: makeRubrics(published.rubrics),
      ...pages,
      guides: [],
      ...editorial,
      search: makeSearchWords({
        words: published.words,
        pages: { ...pages, guides: published.guides },
      }),
      ...(former.length > 0 && { former }),
    }),
    code: 'snapshot.invalid',
    what: fr.what,
  })
  // The site's own checks, here first: what it would refuse, the lead learns at once.
  const outlines = guides.map(({ outline }) => outline)
  refuseBroken(brokenInOutline(outlineOf({ ...others, guides: outlines })))
  const snapshot = { ...others, guides, digest: wholeDigest({ ...others, guides }) }
  const byId = new Map(guides.map((entry) => [entry.id, entry]))
  return { snapshot, memory: { kept: read.kept, guides: byId, lookUps, pictures } }
}

/** What every page may look up. */
const surround = async ({
  req: { payload },
  published,
  memory,
}: {
  req: PayloadRequest
  published: Published
  memory: Memory
}): Promise<{ surroundings: Surroundings; pictures: Memory['pictures'] }> => {
  const references = makeReferences(published)
  const { pictures, kept } = await makePictures({ published, kept: memory.pictures })
  const people = await peopleHelped({ payload, now: published.asOf })
  return {
    pictures: kept,
    surroundings: {
      references,
      pictures,
      answersTo: makeAnswers({ published, references }),
      useAt: (...addresses) =>
        useOf(addresses.reduce((sum, address) => sum + (people.get(address) ?? 0), 0)),
    },
  }
}
