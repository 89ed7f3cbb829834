type Node = { type?: unknown; text?: unknown; children?: unknown; root?: unknown }

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object'

const childrenOf = ({ children }: Node): Node[] =>
  Array.isArray(children) ? children.filter(isNode) : []

/** Lines of a text as the editor keeps it: one a paragraph and one an item of a list. */
export const linesOf = (state: unknown): string[] =>
  isNode(state) && isNode(state.root)
    ? childrenOf(state.root)
        .flatMap(blockLines)
        .filter((line) => line.trim() !== '')
    : []

const blockLines = (node: Node): string[] => {
  if (node.type === 'list') return childrenOf(node).flatMap(blockLines)
  const [inline, lists] = [
    childrenOf(node).filter(({ type }) => type !== 'list'),
    childrenOf(node).filter(({ type }) => type === 'list'),
  ]
  return [inline.map(inlineText).join(''), ...lists.flatMap(blockLines)]
}

const inlineText = (node: Node): string => {
  if (typeof node.text === 'string') return node.text
  return node.type === 'linebreak' ? ' ' : childrenOf(node).map(inlineText).join('')
}
