import { saysTheSame, watchedContent, type LookUp, type SiteContent } from '../../content/index.ts'

/** A look-up that pages made: what it answered, and whether it still does. */
type Asked = {
  ask: LookUp['ask']
  answer: unknown
  /** The content it was asked of last, and whether the answer was the same. */
  last: { content: SiteContent; isSame: boolean }
}

/** What a page read of the content while it was rendered. */
export type Readings = {
  parts: Map<string, unknown>
  asked: Set<Asked>
}

/**
 * Watches what pages read, and tells which of them would read something else in other content. The same
 * question of many pages is kept, and asked again, once.
 */
export const readingsOf = (content: SiteContent, known: KnownQuestions) => ({
  /** Content to render one page with, and what the page reads of it. */
  watch: (): { content: SiteContent; readings: Readings } => {
    const readings: Readings = { parts: new Map(), asked: new Set() }
    const watched = watchedContent(content, {
      read: (part) => readings.parts.set(part, partOf(content, part)),
      asked: (lookUp, answer) => readings.asked.add(known.remember({ lookUp, answer, content })),
    })
    return { content: watched, readings }
  },
  /** True when the page, made from these readings, may look otherwise now. */
  isStale: ({ parts, asked }: Readings): boolean =>
    [...parts].some(([part, value]) => partOf(content, part) !== value) ||
    [...asked].some((question) => !isSame(question, content)),
})

const partOf = (content: SiteContent, part: string): unknown => content[part as keyof SiteContent]

const isSame = (asked: Asked, content: SiteContent): boolean => {
  if (asked.last.content === content) return asked.last.isSame
  const answer = asked.ask(content)
  const isSame = saysTheSame(asked.answer, answer)
  asked.last = { content, isSame }
  // The same in the documents of now: those of before are let go.
  if (isSame) asked.answer = answer
  return isSame
}

/** Those of one kind; only the pages that asked keep a question, and what it knows of the content. */
type KnownOfKind = {
  byWords: Map<string, WeakRef<Asked>>
  byObject: WeakMap<object, Asked>
}

/** Questions by what is asked, for as long as their answers hold. */
export const knownQuestions = () => {
  const known = new Map<object, KnownOfKind>()
  return {
    remember: ({
      lookUp: { find, words, ask },
      answer,
      content,
    }: {
      lookUp: LookUp
      answer: unknown
      content: SiteContent
    }): Asked => {
      const { byWords, byObject } = known.get(find) ?? {
        byWords: new Map<string, WeakRef<Asked>>(),
        byObject: new WeakMap<object, Asked>(),
      }
      known.set(find, { byWords, byObject })
      const [word] = words
      const isObject = words.length === 1 && typeof word === 'object' && word !== null
      const key = words.some((each) => typeof each === 'object') ? null : JSON.stringify(words)
      const before = isObject
        ? byObject.get(word)
        : key === null
          ? undefined
          : byWords.get(key)?.deref()
      if (before?.last.content === content && before.last.isSame) return before
      const last = { content, isSame: true }
      if (before !== undefined && saysTheSame(before.answer, answer)) {
        Object.assign(before, { answer, last })
        return before
      }
      const asked: Asked = { ask, answer, last }
      if (isObject) byObject.set(word, asked)
      else if (key !== null) byWords.set(key, new WeakRef(asked))
      return asked
    },
  }
}

export type KnownQuestions = ReturnType<typeof knownQuestions>
