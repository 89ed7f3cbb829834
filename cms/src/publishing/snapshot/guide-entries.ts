import { guideSchema, outlineOfGuide, parseOrThrow, type Guide } from '@infos-droits/shared'
import { withDigest } from '@infos-droits/shared/crypto'
import type { PayloadRequest } from 'payload'
import type { Guide as StoredGuide } from '../../payload-types.ts'
import { SNAPSHOT as fr } from '../labels.fr.ts'
import { readGuides, type GuideHead } from './guide-heads.ts'
import { makeGuide } from './guides.ts'
import type { GuideEntry, Memory } from './memory.ts'
import { askAgain, notingLookUps, type LookUp, type Surroundings } from './surroundings.ts'

/** Who takes the guides that are made, some at a time, in the order of the snapshot. */
export type GuideTaker = {
  /** True when the words of a guide are wanted though it is as it was. */
  wants: (guide: { id: string; digest: string }) => boolean
  take: (guides: readonly Guide[]) => Promise<void> | void
}

/** Guides whose words are in memory at once. */
const AT_ONCE = 50
/** Names of its own that a guide is looked up by, at most, and those that are of several. */
const [OWN_NAMES, SHARED_NAMES] = [4, 2000]

/**
 * Every guide of the snapshot, by slug. Only those are made that have changed, for which something is
 * looked up otherwise now, or whose words are wanted; of the others what was remembered holds.
 */
export const makeGuideEntries = async ({
  req,
  heads,
  updatedAt,
  memory,
  surroundings,
  draft,
  taker,
}: {
  req: PayloadRequest
  heads: readonly GuideHead[]
  /** Of each published guide, by id. */
  updatedAt: ReadonlyMap<string, number>
  memory: Pick<Memory, 'guides' | 'lookUps'>
  surroundings: Surroundings
  /** Taken instead of what is published of it. */
  draft: StoredGuide | null
  taker: GuideTaker
}): Promise<Pick<Memory, 'lookUps'> & { guides: GuideEntry[] }> => {
  const { lookUps, changed } = askAgain({ lookUps: memory.lookUps, surroundings })
  const kept = ({ id }: GuideHead): GuideEntry | undefined => {
    const entry = memory.guides.get(id)
    if (entry === undefined || entry.updatedAt !== updatedAt.get(id)) return undefined
    const isSame = changed.size === 0 || !entry.lookUps.some((name) => changed.has(name))
    return isSame && !taker.wants(entry) ? entry : undefined
  }
  const entries = new Map<string, GuideEntry | null>(
    [...heads].sort(bySlug).map((head) => [head.id, kept(head) ?? null]),
  )
  const missing = [...entries].filter(([, entry]) => entry === null).map(([id]) => id)
  const headOf = new Map(heads.map((head) => [head.id, head]))
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const ids = missing.slice(at, at + AT_ONCE)
    const stored = await readGuides({ req, ids })
    const made = ids.map((id) => {
      const guide = draft?.id === id ? draft : stored.get(id)
      const head = headOf.get(id)
      if (guide === undefined || head === undefined) throw new Error('a guide went meanwhile')
      const { sealed, entry } = makeEntry({ guide, head, surroundings, lookUps })
      entries.set(id, { ...entry, updatedAt: updatedAt.get(id) ?? NaN })
      return sealed
    })
    await taker.take(made)
  }
  const guides = [...entries.values()].filter((entry) => entry !== null)
  return { guides, lookUps: stillNamed(lookUps, guides) }
}

const bySlug = (a: GuideHead, b: GuideHead): number => (a.slug < b.slug ? -1 : 1)

const makeEntry = ({
  guide,
  head,
  surroundings,
  lookUps,
}: {
  guide: StoredGuide
  head: GuideHead
  surroundings: Surroundings
  /** What is looked up for it is noted here. */
  lookUps: Map<string, LookUp>
}): { sealed: Guide; entry: Omit<GuideEntry, 'updatedAt'> } => {
  const noting = notingLookUps(surroundings)
  const content = makeGuide({ guide, ...noting.surroundings })
  const sealed = parseOrThrow({
    schema: guideSchema,
    input: withDigest(content),
    code: 'snapshot.invalid',
    what: fr.guide(head.title),
  })
  const names: string[] = []
  for (const [name, lookUp] of noting.noted) {
    const known = lookUps.has(name)
    if (!known) lookUps.set(name, lookUp)
    names.push(name)
  }
  const { id, digest, easyRead } = sealed
  const hasEasyRead = easyRead !== null
  // Copied: a piece of a text would keep the whole of it in memory.
  const outline = JSON.parse(JSON.stringify(outlineOfGuide(sealed))) as GuideEntry['outline']
  return { sealed, entry: { id, digest, head, outline, hasEasyRead, lookUps: names } }
}

/** Without what nobody asks any more, once there is much of it. */
const stillNamed = (
  lookUps: Map<string, LookUp>,
  guides: readonly GuideEntry[],
): Memory['lookUps'] => {
  if (lookUps.size <= OWN_NAMES * guides.length + SHARED_NAMES) return lookUps
  const names = new Set(guides.flatMap((entry) => entry.lookUps))
  return new Map([...lookUps].filter(([name]) => names.has(name)))
}
