/**
 * Pages are made again only when what they show has changed. So what a page reads of the content is
 * watched while it is rendered: whole lists by their name, everything else as a look-up whose answer can
 * be asked for again. A look-up goes through `lookUp`; whatever it reads inside is told by its answer.
 *
 * The built pages hold a copy of this module: the watcher travels with the content, under a symbol that
 * all copies share.
 */
const WATCHER = Symbol.for('infos-droits.content.watcher')

/**
 * One thing that a look-up reads of the content. As long as it is the very same, so is what was made of it;
 * lists and documents stay the same objects until something in them changes.
 */
export type Source = { name: string; read: (content: object) => unknown; value: unknown }

/** An answer, and all that it was made of. */
export type Answered = { answer: unknown; sources: Source[] }

/** A question to the content: asked of other content with the same words, it may answer something else. */
export type LookUp = {
  /** Tells one kind of question from another. */
  find: object
  words: readonly unknown[]
  ask: (content: object) => Answered
}

export type Watcher = {
  /** A whole part of the content was read: a list, the settings, the instant it stands for. */
  read: (part: string) => void
  asked: (lookUp: LookUp, answered: Answered) => void
}

/** Content that a page reads, or one look-up of a page. */
type Watched = {
  readonly [WATCHER]?:
    { plain: object; watcher: Watcher } | { plain: object; note: (source: Source) => void }
}

/** Never changes in the life of what watches. */
const FIXED = 'siteUrl'

/** A reading of content of which a page depends on the answer alone. */
export const lookUp =
  <Content extends object, Words extends unknown[], Answer>(
    find: (content: Content, ...words: Words) => Answer,
  ) =>
  (content: Content, ...words: Words): Answer => {
    const watched = (content as Watched)[WATCHER]
    if (watched === undefined || 'note' in watched) return find(content, ...words)
    const ask = (other: object) => {
      const sources: Source[] = []
      const noted = notedContent(other, (source) => sources.push(source)) as Content
      return { answer: find(noted, ...words), sources }
    }
    const answered = ask(watched.plain)
    watched.watcher.asked({ find, words, ask }, answered)
    return answered.answer
  }

/**
 * Reads one thing inside a look-up, by a name that no other thing has: the answer is asked for again only
 * once it is another.
 */
export const readOne = <Content extends object, Value>(
  content: Content,
  name: string,
  read: (content: Content) => Value,
): Value => {
  const watched = (content as Watched)[WATCHER]
  if (watched === undefined || !('note' in watched)) return read(content)
  const value = read(watched.plain as Content)
  watched.note({ name, read: (other) => read(other as Content), value })
  return value
}

/** Content as it is, unwatched: only for what a look-up has already told the page depends on. */
export const plainContent = <Content extends object>(content: Content): Content => {
  const watched = (content as Watched)[WATCHER]
  if (watched === undefined) return content
  return watched.plain as Content
}

/** Content for one look-up, of which each whole part that is read is noted. */
const notedContent = (plain: object, note: (source: Source) => void): object => {
  const noted = { plain, note }
  return new Proxy(plain, {
    get: (target, name, receiver) => {
      if (name === WATCHER) return noted
      const value = Reflect.get(target, name, receiver) as unknown
      if (typeof name === 'string' && name !== FIXED)
        note({ name, read: (other) => other[name as never], value })
      return value
    },
  })
}

/** The same content, of which every reading is told. */
export const watchedContent = <Content extends object>(
  content: Content,
  watcher: Watcher,
): Content => {
  const watched = { plain: content, watcher }
  return new Proxy(content, {
    get: (target, name, receiver) => {
      if (name === WATCHER) return watched
      if (typeof name === 'string' && name !== FIXED) watcher.read(name)
      return Reflect.get(target, name, receiver) as unknown
    },
  })
}

/** Whether two answers say the same: documents by their digest, everything else by its value. */
export const saysTheSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, place) => saysTheSame(item, other[place]))
    )
  if (hasDigest(one)) return hasDigest(other) && one.digest === other.digest
  const fields = Object.entries(one)
  return (
    fields.length === Object.keys(other).length &&
    fields.every(([name, value]) => name in other && saysTheSame(value, other[name as never]))
  )
}

const hasDigest = (answer: object): answer is { digest: string } =>
  'digest' in answer && typeof answer.digest === 'string'
