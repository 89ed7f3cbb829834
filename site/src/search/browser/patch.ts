/** Holders that are kept while what they hold changes. */
const HOLDERS = new Set(['SECTION', 'OL'])

/**
 * Makes the children of `place` those of `fresh`, keeping each one that is the same already: a phone
 * then lays out and paints only what a key has changed. Pauses after each block it has come past, so
 * that what is in sight can be painted before the rest is looked at.
 */
export function* patch(place: ParentNode, fresh: ParentNode): Generator<undefined, void> {
  const before = [...place.childNodes]
  const after = [...fresh.childNodes]
  for (const [index, node] of after.entries()) {
    const old = before[index]
    if (old === undefined) place.append(node)
    else if (isSameHolder(old, node)) {
      yield* patch(old as Element, node as Element)
      continue
    } else if (!old.isEqualNode(node)) old.replaceWith(node)
    if (node.nodeName !== '#text') yield
  }
  for (const old of before.slice(after.length)) old.remove()
}

const isSameHolder = (old: Node, node: Node): boolean =>
  HOLDERS.has(old.nodeName) && old.cloneNode().isEqualNode(node.cloneNode())
