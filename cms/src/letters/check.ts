import { CHECKS as fr } from './labels.fr.ts'
import { hasLooseBrace, namesIn, type Placeholders } from './placeholders.ts'
import { linkIn, paragraphsOf, type Template } from './template.ts'

/** Characters of each part. */
export const LONGEST = { subject: 150, greeting: 120, body: 6000, signature: 600 } as const

export type Part = 'subject' | 'greeting' | 'body'
export type Problem = { part: Part; message: string }

/** What hides, or turns the direction of writing; a line end or a tab is neither. */
const UNSEEN = /(?![\r\n\t])[\p{Cc}\p{Cf}]/u
const LINE_END = /[\r\n\u0085\u2028\u2029]/

/**
 * What keeps a letter of the lead’s own words from being kept: an open place that this letter does not
 * have, a link that it would miss, a line end in a header, a word that a neutral letter must not say.
 * Empty when all is well.
 */
export const problemsOf = ({
  template,
  placeholders,
  forbidden = [],
}: {
  template: Template
  placeholders: Placeholders
  /** Words that would tell whoever else reads the mailbox what it is about. */
  forbidden?: readonly string[]
}): Problem[] => {
  const parts: Part[] = ['subject', 'greeting', 'body']
  return [
    ...parts.flatMap((part) =>
      partProblems({ part, text: template[part], placeholders, forbidden }).map((message) => ({
        part,
        message,
      })),
    ),
    ...bodyProblems(template.body, placeholders).map((message) => ({
      part: 'body' as const,
      message,
    })),
  ]
}

const partProblems = ({
  part,
  text,
  placeholders,
  forbidden,
}: {
  part: Part
  text: string
  placeholders: Placeholders
  forbidden: readonly string[]
}): string[] => {
  const problems: string[] = []
  if (part !== 'greeting' && text.trim() === '') problems.push(fr.empty[part])
  if (text.length > LONGEST[part]) problems.push(fr.long(part, LONGEST[part]))
  if (part !== 'body' && LINE_END.test(text)) problems.push(fr.oneLine[part])
  if (UNSEEN.test(text)) problems.push(fr.unseen[part])
  if (hasLooseBrace(text)) problems.push(fr.brace[part])
  const allowed = Object.keys(placeholders).filter(
    (name) => part === 'body' || placeholders[name]?.kind === undefined,
  )
  for (const name of new Set(namesIn(text)))
    if (!allowed.includes(name)) problems.push(fr.unknown({ part, name, allowed }))
  const said = wordsSaid(text, forbidden)
  if (said.length > 0) problems.push(fr.tells({ part, said }))
  return problems
}

const bodyProblems = (body: string, placeholders: Placeholders): string[] => {
  const paragraphs = paragraphsOf(body)
  const named = namesIn(body)
  return Object.entries(placeholders).flatMap(([name, { kind, isRequired, means }]) => {
    const count = named.filter((each) => each === name).length
    if (count === 0) return isRequired ? [fr.missing({ name, means })] : []
    if (kind === undefined) return []
    if (count > 1) return [fr.twice(name)]
    const isWell = paragraphs.some((paragraph) =>
      kind === 'written'
        ? paragraph === `{${name}}`
        : linkIn(paragraph, placeholders)?.name === name && namesIn(paragraph).length === 1,
    )
    return isWell ? [] : [kind === 'written' ? fr.alone(name) : fr.atTheEnd(name)]
  })
}

/** For comparing: without accents, capitals and special spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/[\s\u00A0\u202F]+/g, ' ')

/** Those of the words that a text says, whole, singular or plural, whatever their accents and capitals. */
export const wordsSaid = (text: string, words: readonly string[]): string[] => {
  const said = plain(text)
  return words.filter((word) => {
    const sought = plain(word).trim()
    if (sought === '') return false
    const escaped = sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![\\p{L}\\d])${escaped}s?(?![\\p{L}\\d])`, 'u').test(said)
  })
}
