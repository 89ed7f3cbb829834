import { childrenOf, isNode, type Linkable } from '../internal-links/index.ts'

/** What stands before the colon of a link in a data file, and what it names. */
const KINDS: ReadonlyMap<string, Linkable> = new Map([
  ['fiche', 'guides'],
  ['partenaire', 'organizations'],
  ['theme', 'themes'],
])

const LINK = /\[([^[\]]+)\]\((?:fiche|partenaire|theme):[a-z0-9/-]+\)/

/** True when a Markdown text leads to another page of the site: `[mots](fiche:loyer-impaye)`. */
export const leadsToAPage = (markdown: string): boolean => LINK.test(markdown)

/** The same text with the words of those links alone. */
export const withoutPageLinks = (markdown: string): string =>
  markdown.replace(new RegExp(LINK, 'g'), '$1')

/** The id of what a link names; undefined when it is not there. */
export type FindLinked = (kind: Linkable, slug: string) => string | undefined

/** A node of the editor in which links to pages hold the page itself, or only their words. */
export const readLinks = <Node>(node: Node, find: FindLinked): Node[] => {
  if (!isNode(node)) return [node]
  const children = childrenOf(node).flatMap((child) => readLinks(child, find))
  const { fields } = node
  const url = isNode(fields) && 'url' in fields ? String(fields.url) : ''
  const [, prefix = '', slug = ''] = /^([a-z]+):([a-z0-9/-]+)$/.exec(url) ?? []
  const relationTo = node.type === 'link' ? KINDS.get(prefix) : undefined
  if (relationTo === undefined) return [{ ...node, ...('children' in node ? { children } : {}) }]
  const value = find(relationTo, slug)
  if (value === undefined) return children as Node[]
  const internal = { linkType: 'internal', doc: { relationTo, value }, newTab: false }
  return [{ ...node, children, fields: internal }]
}
