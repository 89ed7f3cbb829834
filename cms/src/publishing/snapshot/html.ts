import { AppError } from '@infos-droits/shared'
import { escapeHtml } from '@infos-droits/shared/html'
import {
  childrenOf,
  isNode,
  linkedBy,
  type Linked,
  type TextNode as Node,
} from '../../internal-links/index.ts'
import { SNAPSHOT as fr } from '../labels.fr.ts'

/** Where the site shows a document, from the root; null when it does not. */
export type AddressOfLinked = (linked: Linked) => string | null

/** A text as the editor stores it, and what its links to the site's own pages lead to. */
export type Written = { text: unknown; addressOf: AddressOfLinked }

const BOLD = 1
const ITALIC = 2

const refuse = (reason: string): never => {
  throw new AppError({ code: 'snapshot.text', message: reason, status: 422 })
}

/**
 * Stored rich text → the HTML of the snapshot: p, strong, em, ul, ol, li and a, nothing else. Written
 * by hand because Payload's converter logs what a converter throws and goes on without the node
 * (`convertLexicalNodesToHTML`), and a page must never lose a part in silence. A link to a page that the
 * site does not show leaves its words.
 *
 * @throws AppError `snapshot.text` naming what cannot be shown.
 */
export const textToHtml = (written: Written): string =>
  textToHtmlOrNull(written) ?? refuse(fr.emptyText)

/** The same for a text that may be left empty: null when it is, or only looks written. */
export const textToHtmlOrNull = ({ text, addressOf }: Written): string | null => {
  const root = isNode(text) ? text.root : undefined
  const { block } = writerOf(addressOf)
  const html = isNode(root) ? childrenOf(root).map(block).join('') : ''
  return html === '' ? null : html
}

const unknown = (node: Node): never => refuse(fr.unknownNode(String(node.type)))

const textHtml = (node: Node): string => {
  let html = escapeHtml(typeof node.text === 'string' ? node.text : '')
  if (html === '') return ''
  const format = typeof node.format === 'number' ? node.format : 0
  if (format & ITALIC) html = `<em>${html}</em>`
  if (format & BOLD) html = `<strong>${html}</strong>`
  return html
}

const addressElsewhere = ({ fields }: Node): string => {
  const url = isNode(fields) && 'url' in fields && typeof fields.url === 'string' ? fields.url : ''
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return refuse(fr.badLink(url))
  return url
}

const writerOf = (addressOf: AddressOfLinked) => {
  const block = (node: Node): string => {
    if (node.type === 'list') return list(node)
    if (node.type !== 'paragraph') return unknown(node)
    const html = childrenOf(node).map(inline).join('').trim()
    return html === '' ? '' : `<p>${html}</p>`
  }

  const list = (node: Node): string => {
    const tag = node.tag === 'ol' ? 'ol' : 'ul'
    const items = childrenOf(node).map((item) =>
      item.type === 'listitem' ? listItem(item) : unknown(item),
    )
    return items.length === 0 ? '' : `<${tag}>${items.join('')}</${tag}>`
  }

  const listItem = (node: Node): string =>
    `<li>${childrenOf(node)
      .map((child) => (child.type === 'list' ? list(child) : inline(child)))
      .join('')
      .trim()}</li>`

  const inline = (node: Node): string => {
    if (node.type === 'text') return textHtml(node)
    if (node.type === 'linebreak' || node.type === 'tab') return ' '
    if (node.type === 'link' || node.type === 'autolink') return link(node)
    return unknown(node)
  }

  const link = (node: Node): string => {
    const words = childrenOf(node).map(inline).join('')
    const linked = linkedBy(node)
    const address = linked === null ? addressElsewhere(node) : addressOf(linked)
    return address === null ? words : `<a href="${escapeHtml(address)}">${words}</a>`
  }

  return { block }
}
