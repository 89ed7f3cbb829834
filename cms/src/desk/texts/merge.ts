import { diffArrays } from 'diff'

/** A passage of two versions of a text: the same in both, or to be chosen. */
export type Block = { same: string } | Choice

export type Choice = {
  theirs: string
  mine: string
  /** Whose it is when only one of the two changed it; null when both did. */
  changedBy: 'theirs' | 'mine' | null
}

export type Taken = 'theirs' | 'mine' | 'both'

const paragraphs = (text: string): string[] => (text === '' ? [] : text.split(/\n{2,}/))
const joined = (parts: readonly string[]): string => parts.join('\n\n')

/**
 * Two versions of one text, paragraph by paragraph, and who changed what since the one that both began
 * with.
 */
export const mergeBlocks = ({
  base,
  theirs,
  mine,
}: {
  base: string
  theirs: string
  mine: string
}): Block[] => {
  const begun = paragraphs(base)
  const parts = diffArrays(paragraphs(theirs), paragraphs(mine))
  const blocks: Block[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (part === undefined) break
    if (!part.added && !part.removed) {
      blocks.push({ same: joined(part.value) })
      continue
    }
    const next = parts[at + 1]
    const isPair = next !== undefined && part.removed !== next.removed && part.added !== next.added
    const pair = isPair ? [part, next] : [part]
    if (isPair) at += 1
    const theirPart = pair.find(({ removed }) => removed)?.value ?? []
    const myPart = pair.find(({ added }) => added)?.value ?? []
    blocks.push({
      theirs: joined(theirPart),
      mine: joined(myPart),
      changedBy: changedBy({ begun, theirPart, myPart }),
    })
  }
  return blocks
}

/** What is offered at first: the change of whoever changed it; of two, both. */
export const offered = ({ changedBy: who }: Choice): Taken => who ?? 'both'

/** The text that the choices make, in the order of the blocks. */
export const mergedText = (blocks: readonly Block[], taken: readonly Taken[]): string =>
  blocks
    .flatMap((block, index) => {
      if ('same' in block) return [block.same]
      const choice = taken[index] ?? offered(block)
      if (choice === 'both') return [block.theirs, block.mine]
      return [block[choice]]
    })
    .filter((part) => part !== '')
    .join('\n\n')

const changedBy = ({
  begun,
  theirPart,
  myPart,
}: {
  begun: string[]
  theirPart: string[]
  myPart: string[]
}): Choice['changedBy'] => {
  const isOld = (part: string[], other: string[]) =>
    part.length > 0 ? isRunOf(begun, part) : !isRunOf(begun, other)
  const isTheirsOld = isOld(theirPart, myPart)
  if (isTheirsOld === isOld(myPart, theirPart)) return null
  return isTheirsOld ? 'mine' : 'theirs'
}

const isRunOf = (all: readonly string[], run: readonly string[]): boolean =>
  all.some((_, start) => run.every((part, index) => all[start + index] === part))
