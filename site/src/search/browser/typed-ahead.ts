/** What of a key is needed to tell what it writes. */
export type Key = Pick<InputEvent, 'inputType' | 'data' | 'isComposing'>

/** A field before a key has written into it. */
export type Field = Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'>

/**
 * The text of a field as it will be once a key has written, told before the browser has laid it out: a
 * slow phone then searches meanwhile. Null when only the browser knows: words put together from several
 * keys, pasted, corrected.
 */
export const typedAhead = (field: Field, { inputType, data, isComposing }: Key): string | null => {
  const { value, selectionStart: start, selectionEnd: end } = field
  if (isComposing || start === null || end === null) return null
  if (inputType === 'insertText' && data !== null)
    return value.slice(0, start) + data + value.slice(end)
  if (inputType === 'deleteContentBackward' && start === end && start > 0 && isPlain(value, start))
    return value.slice(0, start - 1) + value.slice(end)
  return null
}

/** One sign is one unit: half of an emoji is not taken away. */
const isPlain = (value: string, at: number): boolean => value.charCodeAt(at - 1) < 0x300
