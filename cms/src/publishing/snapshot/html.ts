import { AppError } from '@infos-droits/shared'
import { escapeHtml } from '@infos-droits/shared/html'
import { SNAPSHOT as fr } from '../labels.fr.ts'

/** A node as the editor stores it; only what is read here. */
type Node = {
  type?: unknown
  text?: unknown
  format?: unknown
  tag?: unknown
  children?: unknown
  fields?: unknown
}

const BOLD = 1
const ITALIC = 2

const refuse = (reason: string): never => {
  throw new AppError({ code: 'snapshot.text', message: reason, status: 422 })
}

/**
 * Stored rich text → the HTML of the snapshot: p, strong, em, ul, ol, li and a, nothing else. Written
 * by hand because Payload's converter logs what a converter throws and goes on without the node
 * (`convertLexicalNodesToHTML`), and a page must never lose a part in silence.
 *
 * @throws AppError `snapshot.text` naming what cannot be shown.
 */
export const textToHtml = (state: unknown): string =>
  textToHtmlOrNull(state) ?? refuse(fr.emptyText)

/** The same for a text that may be left empty: null when it is, or only looks written. */
export const textToHtmlOrNull = (state: unknown): string | null => {
  const root = isNode(state) && 'root' in state ? state.root : undefined
  const html = isNode(root) ? childrenOf(root).map(block).join('') : ''
  return html === '' ? null : html
}

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object'

const childrenOf = (node: Node): Node[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

const unknown = (node: Node): never => refuse(fr.unknownNode(String(node.type)))

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
  if (node.type === 'text') return text(node)
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  if (node.type === 'link' || node.type === 'autolink') return link(node)
  return unknown(node)
}

const text = (node: Node): string => {
  let html = escapeHtml(typeof node.text === 'string' ? node.text : '')
  if (html === '') return ''
  const format = typeof node.format === 'number' ? node.format : 0
  if (format & ITALIC) html = `<em>${html}</em>`
  if (format & BOLD) html = `<strong>${html}</strong>`
  return html
}

const link = (node: Node): string => {
  const fields: unknown = node.fields
  const url = isNode(fields) && 'url' in fields && typeof fields.url === 'string' ? fields.url : ''
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return refuse(fr.badLink(url))
  return `<a href="${escapeHtml(url)}">${childrenOf(node).map(inline).join('')}</a>`
}
