import type { Block } from '../mail/index.ts'
import {
  fillIn,
  fillInOrLeaveOut,
  namesIn,
  type Placeholders,
  type Values,
} from './placeholders.ts'

/** The words of a letter that the lead may change. */
export type Template = {
  subject: string
  /** Left out when empty. */
  greeting: string
  /** Paragraphs between empty lines. */
  body: string
}

/** A paragraph that ends with the address of a page, after its words and a colon. */
const LINK = /^([\s\S]+?)[\s\u00A0]*:[\s\u00A0]*\{([^{}]+)\}\s*$/

export const paragraphsOf = (body: string): string[] =>
  body
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

/** The words and the name of a paragraph that leads to a page; null of any other. */
export const linkIn = (
  paragraph: string,
  placeholders: Placeholders,
): { words: string; name: string } | null => {
  const [, words = '', name = ''] = LINK.exec(paragraph) ?? []
  return placeholders[name.trim()]?.kind === 'link' ? { words, name: name.trim() } : null
}

/**
 * A letter from its words and what stands in their open places. A paragraph with a value that this letter
 * has not is left out.
 *
 * @throws Error when a value without which the letter would be of no use is missing.
 */
export const fillTemplate = ({
  template: { subject, greeting, body },
  placeholders,
  values,
}: {
  template: Template
  placeholders: Placeholders
  values: Values
}): { subject: string; blocks: Block[] } => {
  for (const [name, { isRequired }] of Object.entries(placeholders))
    if (isRequired && !values[name]) throw new Error(`a letter needs its value « ${name} »`)
  const hello = fillInOrLeaveOut(greeting, values).trim()
  return {
    subject: fillInOrLeaveOut(subject, values).trim(),
    blocks: [
      ...(hello === '' ? [] : [{ text: hello }]),
      ...[...paragraphsOf(body), ...unsaid(body, placeholders)].flatMap((paragraph) =>
        blockOf({ paragraph, placeholders, values }),
      ),
    ],
  }
}

/** What must be said and these words do not say; without a value it is left out like any other. */
const unsaid = (body: string, placeholders: Placeholders): string[] => {
  const said = namesIn(body)
  return Object.entries(placeholders).flatMap(([name, { added }]) =>
    added === undefined || said.includes(name) ? [] : [added],
  )
}

const blockOf = ({
  paragraph,
  placeholders,
  values,
}: {
  paragraph: string
  placeholders: Placeholders
  values: Values
}): Block[] => {
  const link = linkIn(paragraph, placeholders)
  if (link !== null) {
    const words = fillIn(link.words, values)
    const url = values[link.name]
    return words === null || !url ? [] : [{ link: words, url }]
  }
  const [only = ''] = namesIn(paragraph)
  if (placeholders[only]?.kind === 'written') {
    const written = values[only]
    return written ? [{ written }] : []
  }
  const text = fillIn(paragraph, values)
  return text === null ? [] : [{ text }]
}
