const WORD = /[\p{L}\p{N}]+(?:['’\-‑][\p{L}\p{N}]+)*/gu

/** Words as they stand between spaces: « l’allocation » and « rendez-vous » are one each. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? []

/** After these a full stop does not end a sentence. */
const SHORTENED =
  /(?:(?:^|[\s(«])(?:m|mm|mme|mmes|dr|av|bd|st|ste|cf|ex|env|max|min|tél|boul|[a-z])|(?:^|[\s(«'’])art)\.$/iu

/** Full stop and the like, closing marks, then a space and a new beginning. */
const END = /[.!?…]+[»”")\]\s\u00A0\u202F]*(?=\s|$)/gu

/** Sentences of a text; the end of a line ends a sentence too. */
export const sentencesIn = (text: string): string[] => text.split(/\n+/u).flatMap(sentencesInLine)

const sentencesInLine = (line: string): string[] => {
  const sentences: string[] = []
  let start = 0
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length
    const before = line.slice(start, match.index + 1)
    if (match[0].startsWith('.') && SHORTENED.test(before)) continue
    sentences.push(line.slice(start, end))
    start = end
  }
  sentences.push(line.slice(start))
  return sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0)
}
