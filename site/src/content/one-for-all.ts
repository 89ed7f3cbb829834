/**
 * Something that all copies of a module share: the built pages hold one of their own beside that of the
 * process which renders them, and what both would work out is worked out once.
 *
 * @param name of no other; the copies are of one build and mean the same by it.
 */
export const oneForAll = <Value extends object>(name: string, make: () => Value): Value => {
  const key = Symbol.for(`infos-droits.${name}`)
  const shared = globalThis as { [key]?: Value }
  return (shared[key] ??= make())
}
