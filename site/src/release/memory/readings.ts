import {
  saysTheSame,
  watchedContent,
  type Answered,
  type LookUp,
  type SiteContent,
  type Source,
} from '../../content/index.ts'

/** Contents are counted as they come: the first is 1. */
type Turn = number

/** A thing that look-ups read, once for all of them. */
type KnownSource = Pick<Source, 'read' | 'value'> & {
  /** When it was read last, and when it was found to be another. */
  readIn: Turn
  changedIn: Turn
}

/** A look-up that pages made: what it answered, and whether it still does. */
type Asked = {
  ask: LookUp['ask']
  answer: unknown
  sources: KnownSource[]
  /** When the answer was known to be the same. */
  checkedIn: Turn
  isStale: boolean
}

/** What a page read of the content while it was rendered. */
export type Readings = {
  parts: Map<string, unknown>
  asked: Set<Asked>
}

/**
 * Watches what pages read, and tells which of them would read something else in other content. The same
 * question of many pages is kept once, and asked again once one of its sources is another.
 */
export const readingsOf = (content: SiteContent, known: KnownQuestions) => {
  known.turnTo(content)
  const isOther = ([part, value]: [string, unknown]) => partOf(content, part) !== value
  return {
    /** Content to render one page with, and what the page reads of it. */
    watch: (): { content: SiteContent; readings: Readings } => {
      const readings: Readings = { parts: new Map(), asked: new Set() }
      const watched = watchedContent(content, {
        read: (part) => readings.parts.set(part, partOf(content, part)),
        asked: (lookUp, answered) => readings.asked.add(known.remember({ lookUp, answered })),
      })
      return { content: watched, readings }
    },
    /** True when the page, made from these readings, may look otherwise now. */
    isStale: ({ parts, asked }: Readings): boolean => {
      for (const part of parts) if (isOther(part)) return true
      for (const question of asked) if (!known.isSame(question)) return true
      return false
    },
  }
}

const partOf = (content: SiteContent, part: string): unknown => content[part as keyof SiteContent]

/** Those of one kind; only the pages that asked keep a question, and what it knows of the content. */
type KnownOfKind = {
  byWords: Map<string, WeakRef<Asked>>
  byObject: WeakMap<object, Asked>
}

/** Questions by what is asked, for as long as their answers hold. */
export const knownQuestions = () => {
  const known = new Map<object, KnownOfKind>()
  const sources = new Map<string, WeakRef<KnownSource>>()
  let content: object = {}
  let turn: Turn = 0

  /** When it was found to be another, as of now. */
  const changeOf = (source: KnownSource): Turn => {
    if (source.readIn === turn) return source.changedIn
    const value = source.read(content)
    if (value !== source.value) Object.assign(source, { value, changedIn: turn })
    source.readIn = turn
    return source.changedIn
  }
  const sourceOf = ({ name, read, value }: Source): KnownSource => {
    const before = sources.get(name)?.deref()
    if (before !== undefined) {
      changeOf(before)
      return before
    }
    const source: KnownSource = { read, value, readIn: turn, changedIn: turn }
    sources.set(name, new WeakRef(source))
    return source
  }
  const isSame = (asked: Asked): boolean => {
    if (asked.isStale || asked.checkedIn === turn) return !asked.isStale
    if (asked.sources.some((source) => changeOf(source) > asked.checkedIn)) {
      const again = asked.ask(content)
      asked.isStale = !saysTheSame(asked.answer, again.answer)
      // The same in the documents of now: those of before are let go.
      asked.answer = again.answer
      asked.sources = again.sources.map(sourceOf)
    }
    asked.checkedIn = turn
    return !asked.isStale
  }

  return {
    turnTo: (next: SiteContent): void => {
      if (next === content) return
      content = next
      turn += 1
    },
    isSame,
    remember: ({
      lookUp: { find, words, ask },
      answered,
    }: {
      lookUp: LookUp
      answered: Answered
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
      if (before !== undefined && isSame(before)) return before
      const { answer } = answered
      const own = answered.sources.map(sourceOf)
      const asked: Asked = { ask, answer, sources: own, checkedIn: turn, isStale: false }
      if (isObject) byObject.set(word, asked)
      else if (key !== null) byWords.set(key, new WeakRef(asked))
      return asked
    },
  }
}

export type KnownQuestions = ReturnType<typeof knownQuestions>
