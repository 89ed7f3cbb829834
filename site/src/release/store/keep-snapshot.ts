import type { Guide, Snapshot } from '@infos-droits/shared'
import type { PartList } from '@infos-droits/shared/releases'
import { wholeGuide } from '../../content/index.ts'
import type { Objects, Stored } from './objects.ts'

/** Fields of a snapshot that are neither a part nor a list of parts. */
const PLAIN = ['version', 'lang', 'asOf', 'digest', 'former'] as const

const known = new WeakMap<object, Stored>()

/** Of parts that can be kept otherwise than by writing them out. */
const keepers = new WeakMap<object, () => Stored>()

/** Keeps one part of a snapshot; a document that was kept before is not written out again. */
export const keepPart = (part: object, objects: Objects): Stored => {
  const before = known.get(part)
  if (before !== undefined && objects.has(before)) return before
  const isFirst = before === undefined
  const kept =
    (isFirst ? keepers.get(part)?.() : undefined) ??
    objects.put(JSON.stringify(wholeGuide(part as Guide)))
  known.set(part, kept)
  return kept
}

/** A part that stands for another is kept by keeping that. */
export const isKeptBy = (part: object, keep: () => Stored): void => {
  keepers.set(part, keep)
}

/** Keeps a snapshot part by part. */
export const keepSnapshot = ({
  snapshot,
  objects,
}: {
  snapshot: Snapshot
  objects: Objects
}): string => {
  const keep = (part: object): string => keepPart(part, objects).sha256
  const entries = Object.entries(snapshot)
  const isPlain = ([name]: [string, unknown]) => (PLAIN as readonly string[]).includes(name)
  const list: PartList = {
    plain: Object.fromEntries(entries.filter(isPlain)),
    parts: Object.fromEntries(
      entries
        .filter((entry) => !isPlain(entry))
        .map(([name, value]) => [
          name,
          Array.isArray(value) ? value.map((part: object) => keep(part)) : keep(value as object),
        ]),
    ),
  }
  return objects.put(JSON.stringify(list)).sha256
}
