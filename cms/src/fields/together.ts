const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === 0 ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/**
 * Parts that are written together or not at all: true when `value` is left empty beside one that is
 * not.
 *
 * @param group what the form holds of them.
 * @param names of all the parts.
 */
export const isLeftOut = ({
  value,
  group,
  names,
}: {
  value: unknown
  group: unknown
  names: readonly string[]
}): boolean => {
  const parts = new Map(Object.entries(group ?? {}))
  return isEmpty(value) && names.some((name) => !isEmpty(parts.get(name)))
}
