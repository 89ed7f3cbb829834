import { hashWith, type Guide } from '@infos-droits/shared'
import { servedGuidesSchema, type ServedGuides } from '@infos-droits/shared/releases'
import { lightGuide, type SiteContent } from '../../content/index.ts'
import type { Objects, Stored } from './objects.ts'

/**
 * Guides lie in so many parts, each always in the same one: a change of one guide is a change of a part,
 * and not of ten megabytes that are written, read and told by each release.
 */
const PARTS = 64
/** Guides for which one part does. */
const FEW = 500

type Part = { guides: Guide[]; stored: Stored }

/** What was kept last, by its place. */
const keptLast = new WeakMap<Objects, Map<number, Part>>()

/**
 * Keeps what the server reads for pages that it renders on demand: everything but what only the page of
 * a guide tells, so that ten thousand guides are read in a moment.
 */
export const keepServedContent = ({
  content,
  objects,
}: {
  content: SiteContent
  objects: Objects
}): string => {
  const { guides, ...others } = content
  const order = guides.map(guides.length > FEW ? partOf : () => 0)
  const members: Guide[][] = Array.from({ length: Math.max(0, ...new Set(order)) + 1 }, () => [])
  guides.forEach((guide, place) => members[order[place] ?? 0]?.push(guide))
  const last = keptLast.get(objects)
  const parts = members.map((those, place) =>
    keepPartOf({ those, last: last?.get(place), objects }),
  )
  keptLast.set(objects, new Map(parts.entries()))
  const kept: ServedGuides = { parts: parts.map(({ stored }) => stored.sha256), order }
  return objects.put(JSON.stringify({ ...others, guides: kept })).sha256
}

const keepPartOf = ({
  those,
  last,
  objects,
}: {
  those: Guide[]
  last: Part | undefined
  objects: Objects
}): Part => {
  const isSame =
    last?.guides.length === those.length &&
    those.every((guide, place) => guide === last.guides[place])
  if (last !== undefined && isSame && objects.has(last.stored)) return last
  const texts = those.map((guide) => ({ ...lightGuide(guide), contacts: [] }))
  return { guides: those, stored: objects.put(JSON.stringify(texts)) }
}

const partOf = ({ id }: Guide): number => {
  let hash = 0
  for (let at = 0; at < id.length; at += 1) hash = hashWith(hash, id.charCodeAt(at))
  return (hash >>> 0) % PARTS
}

/**
 * Reads what was kept for the server.
 *
 * @param readPart the bytes of a content; throws when they are not those that were kept.
 */
export const servedContentReader = (readPart: (sha256: string) => Uint8Array) => {
  let last = new Map<string, Guide[]>()
  return (bytes: Uint8Array): SiteContent => {
    const { guides, ...others } = parsed(bytes)
    // Kept so by earlier versions, to which a site can go back.
    if (Array.isArray(guides)) return { ...others, guides }
    const read = new Map(
      guides.parts.map((sha256) => [sha256, last.get(sha256) ?? guidesIn(readPart(sha256))]),
    )
    last = read
    const waiting = guides.parts.map((sha256) => (read.get(sha256) ?? []).values())
    const next = (part: number): Guide => {
      const { value } = waiting[part]?.next() ?? {}
      if (value === undefined) throw new Error('a part of the content has too few guides')
      return value
    }
    return { ...others, guides: guides.order.map(next) }
  }
}

type Parsed = Omit<SiteContent, 'guides'> & { guides: Guide[] | ServedGuides }

/** Its digest was checked with the release’s other contents. */
const parsed = (bytes: Uint8Array): Parsed => {
  const { guides, ...others } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Parsed
  return { ...others, guides: Array.isArray(guides) ? guides : servedGuidesSchema.parse(guides) }
}

const guidesIn = (bytes: Uint8Array): Guide[] =>
  JSON.parse(Buffer.from(bytes).toString('utf8')) as Guide[]
