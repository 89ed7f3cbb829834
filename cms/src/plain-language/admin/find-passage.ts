/** Apostrophes and spaces of one kind, a letter for a letter. */
const alike = (text: string): string => text.replace(/[’ʼ]/g, "'").replace(/[\u00A0\u202F\n]/g, ' ')

/** Where a passage stands in a text, whatever its apostrophes and spaces; null when it does not. */
export const findPassage = (
  text: string,
  passage: string,
): { start: number; end: number } | null => {
  const start = alike(text).indexOf(alike(passage))
  return start === -1 ? null : { start, end: start + passage.length }
}
