import type { SearchDocument } from './types.ts'

/** A sentence ends with one of these, behind a closing mark or not. */
const IS_SENTENCE = /[.!?…][ \u00A0\u202F]*[»”)]?$/u
/** Between two sentences of a line: a capital, a digit or an opening mark begins the next one. */
const BETWEEN = /(?<=[.!?…](?:[\u00A0\u202F]?»)?) +(?=[\p{Lu}\d«])/u
/** « M. Martin » and « art. 12 » are not two sentences. */
const ABBREVIATION = /(?<!\p{L})(?:M|Mme|Mlle|Dr|Me|art|n°|p|tél)\.$/iu

/**
 * The whole sentences of a page, those of its summary first, each once: what an excerpt is chosen
 * from. Lines that are no sentence (names of papers, labels of links) are left out.
 */
export const sentencesOf = ({
  summary,
  body,
}: Pick<SearchDocument, 'summary' | 'body'>): string[] => [
  ...new Set([
    ...(summary === '' ? [] : splitSentences(summary)),
    ...body
      .split('\n')
      .flatMap(splitSentences)
      .filter((text) => IS_SENTENCE.test(text)),
  ]),
]

const splitSentences = (line: string): string[] => {
  const sentences: string[] = []
  for (const piece of line.trim().split(BETWEEN)) {
    const before = sentences.at(-1)
    if (before !== undefined && ABBREVIATION.test(before))
      sentences[sentences.length - 1] = `${before} ${piece}`
    else sentences.push(piece)
  }
  return sentences.filter((sentence) => sentence !== '')
}
