import { AppError } from '@infos-droits/shared'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { MASKED } from './labels.fr.ts'

/** The words of a text that are not masked: what stands in brackets counts for nothing. */
const openWords = (text: string): string[] =>
  text.replace(/\[[^\]]*\]/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []

/** True when every word that can be read in `next` could be read in `before`, in the same order. */
export const onlyMasks = (before: string, next: string): boolean => {
  const words = openWords(before)
  let at = 0
  return openWords(next).every((word) => {
    while (at < words.length && words[at] !== word) at += 1
    at += 1
    return at <= words.length
  })
}

/**
 * The question as it is to be shown, when it shows no more than before.
 *
 * @throws AppError `ticket.mask.adds` (422).
 */
export const requireOnlyMasked = (before: string, next: string): string => {
  if (onlyMasks(before, next)) return next
  const code = 'ticket.mask.adds'
  throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 422 })
}

/** Short words in small letters tell of nobody, and are in every text. */
const TELLS = /^(?:\p{L}{4,}|\p{Lu}\p{L}+|\p{N}{2,})$/u

/**
 * Another text of the same person, without what was masked by hand in the first: each word that can be
 * read in `before` and nowhere in `next`.
 */
export const carryMasks = ({
  before,
  next,
  text,
}: {
  before: string
  next: string
  text: string
}): string => {
  const shown = new Set(openWords(next))
  const gone = new Set(openWords(before).filter((word) => TELLS.test(word) && !shown.has(word)))
  return text
    .split(/(\[[^\]]*\])/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/[\p{L}\p{N}]+/gu, (word) => (gone.has(word) ? MASKED : word)),
    )
    .join('')
}
