import { frenchTypography, toSlug } from '@infos-droits/shared'

/** A run of text, bold or not; `href` makes it a link, from the root of the public site. */
export type Run = { text: string; isBold: boolean; href?: string }
export type Block = { kind: 'paragraph'; runs: Run[] } | { kind: 'steps'; items: Run[][] }
export type Task = { id: string; title: string; blocks: Block[] }
export type Handbook = { title: string; intro: Block[]; tasks: Task[] }

/**
 * Reads a handbook: one title, what is said first, then tasks (`##`) of paragraphs and numbered steps,
 * with words in bold and links to the public site. Nothing else is written there.
 */
export const readHandbook = (markdown: string): Handbook => {
  const [head = '', ...sections] = markdown.split(/^## /m)
  const [title, intro] = cut(head.replace(/^# /, ''))
  return {
    title: frenchTypography(title.trim()),
    intro: blocksOf(intro),
    tasks: sections.map((section) => {
      const [name, body] = cut(section)
      return { id: toSlug(name), title: frenchTypography(name.trim()), blocks: blocksOf(body) }
    }),
  }
}

/** The first line, and the rest. */
const cut = (text: string): [string, string] => {
  const end = text.indexOf('\n')
  return end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)]
}

const STEP = /^\d+\. /

const blocksOf = (text: string): Block[] =>
  text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) =>
      STEP.test(block)
        ? { kind: 'steps', items: block.split('\n').map((line) => runsOf(line.replace(STEP, ''))) }
        : { kind: 'paragraph', runs: runsOf(block.replaceAll('\n', ' ')) },
    )

const runsOf = (text: string): Run[] =>
  frenchTypography(text)
    .split('**')
    .map((run, index) => ({ text: run, isBold: index % 2 === 1 }))
    .flatMap(linksOf)
    .filter((run) => run.text !== '')

const LINK = /\[([^\]]+)\]\((\/[^)\s]*)\)/

/** Cuts a run at its links, written `[text](/path/)`. */
const linksOf = ({ text, isBold }: Run): Run[] => {
  const [before = '', name, href, ...rest] = text.split(LINK)
  if (name === undefined || href === undefined) return [{ text, isBold }]
  const after = text.slice(before.length + `[${name}](${href})`.length)
  return [
    { text: before, isBold },
    { text: name, isBold, href },
    ...(rest.length === 0 ? [] : linksOf({ text: after, isBold })),
  ]
}
