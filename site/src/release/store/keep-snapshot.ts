import type { Snapshot } from '@infos-droits/shared'
import type { PartList } from '@infos-droits/shared/releases'
import type { Objects, Stored } from './objects.ts'

/** Fields of a snapshot that are neither a part nor a list of parts. */
const PLAIN = ['version', 'lang', 'asOf', 'digest', 'former'] as const

const known = new WeakMap<object, Stored>()

/** Keeps a snapshot part by part; a document that was kept before is not written out again. */
export const keepSnapshot = ({
  snapshot,
  objects,
}: {
  snapshot: Snapshot
  objects: Objects
}): string => {
  const keep = (part: object): string => {
    const before = known.get(part)
    const kept =
      before !== undefined && objects.has(before) ? before : objects.put(JSON.stringify(part))
    known.set(part, kept)
    return kept.sha256
  }
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
