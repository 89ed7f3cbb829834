/** What a text may lead to on the site itself. */
export const LINKABLE = ['guides', 'organizations', 'themes'] as const

export type Linkable = (typeof LINKABLE)[number]

/** A document that a text leads to. */
export type Linked = { relationTo: Linkable; value: string }

/** A node as the editor stores it; only what is read here. */
export type TextNode = {
  type?: unknown
  text?: unknown
  format?: unknown
  tag?: unknown
  children?: unknown
  fields?: unknown
  root?: unknown
}

export const isNode = (value: unknown): value is TextNode =>
  value !== null && typeof value === 'object'

export const childrenOf = ({ children }: TextNode): TextNode[] =>
  Array.isArray(children) ? children.filter(isNode) : []

/** The document of the site that a link leads to; null for an address elsewhere. */
export const linkedBy = ({ fields }: TextNode): Linked | null => {
  const { linkType, doc } = recordOf(fields)
  if (linkType !== 'internal') return null
  const { relationTo, value } = recordOf(doc)
  const kind = LINKABLE.find((each) => each === relationTo)
  const id = typeof value === 'string' ? value : recordOf(value)['id']
  return kind === undefined || typeof id !== 'string' ? null : { relationTo: kind, value: id }
}

/** Every link of a text to a page of the site, in order. */
export const linksIn = (state: unknown): Linked[] =>
  isNode(state) && isNode(state.root) ? linksOf(state.root) : []

const linksOf = (node: TextNode): Linked[] => {
  const linked = node.type === 'link' ? linkedBy(node) : null
  return linked === null ? childrenOf(node).flatMap(linksOf) : [linked]
}

const recordOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? { ...value } : {}
