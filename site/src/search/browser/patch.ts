/** Holders that are kept while what they hold changes. */
const HOLDERS = new Set(['SECTION', 'OL'])

/**
 * Makes the children of `place` those of `fresh`, keeping each one that is the same already: a phone
 * then lays out and paints only what a key has changed.
 *
 * @param isStart `fresh` is only the beginning: what stands behind it stays.
 */
export const patch = (
  place: ParentNode,
  fresh: ParentNode,
  { isStart = false }: { isStart?: boolean } = {},
): void => {
  const before = [...place.childNodes]
  const after = [...fresh.childNodes]
  for (const [index, node] of after.entries()) {
    const old = before[index]
    if (old === undefined) place.append(node)
    else if (isSameHolder(old, node)) patch(old as Element, node as Element, { isStart })
    else if (!old.isEqualNode(node)) old.replaceWith(node)
  }
  if (!isStart) for (const old of before.slice(after.length)) old.remove()
}

const isSameHolder = (old: Node, node: Node): boolean =>
  HOLDERS.has(old.nodeName) && old.cloneNode().isEqualNode(node.cloneNode())
