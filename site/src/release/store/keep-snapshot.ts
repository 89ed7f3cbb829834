import type { Snapshot } from '@infos-droits/shared'
import type { PartList } from '@infos-droits/shared/releases'
import type { Objects } from './objects.ts'

/** Fields of a snapshot that are neither a part nor a list of parts. */
const PLAIN = ['version', 'lang', 'asOf', 'digest', 'former'] as const

const kept = new WeakMap<object, string>()

/** Keeps a snapshot part by part; a document that was kept before is not written out again. */
export const keepSnapshot = ({
  snapshot,
  objects,
}: {
  snapshot: Snapshot
  objects: Objects
}): string => {
  const keep = (part: object): string => {
    const sha256 = kept.get(part) ?? objects.put(JSON.stringify(part)).sha256
    kept.set(part, sha256)
    return sha256
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
