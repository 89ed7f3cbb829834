import type { Guide } from '@infos-droits/shared'
import { typeset, typesetAnew } from './typeset.ts'

/** What only the pages of a guide tell, and its search: nearly all that is written in it. */
const LONG_FIELDS = [
  'audience',
  'steps',
  'prepare',
  'links',
  'synonyms',
  'sources',
  'answers',
] as const satisfies (keyof Guide)[]

/** Reads a guide again, whole. */
type ReadGuide = () => Guide

/** Of each lean guide: what is in memory of it, and where the rest is. */
const known = new WeakMap<Guide, { light: Guide; read: ReadGuide }>()

/**
 * A guide without what only its own pages tell, so that ten thousand are read or sent in a moment. Whom
 * it sends to stays: the pages of others show it.
 */
export const lightGuide = (guide: Guide): Guide =>
  known.get(guide)?.light ?? {
    ...guide,
    picture: null,
    audience: [],
    steps: [],
    prepare: [],
    links: [],
    synonyms: [],
    sources: [],
    answers: [],
    // That there is one gives it an address.
    easyRead: guide.easyRead && { summary: guide.easyRead.summary, steps: [] },
  }

/**
 * A guide whose long texts are read when they are asked for, and not kept: ten thousand need little
 * memory. To be copied or written out it has to be taken whole, see `wholeGuide`.
 */
export const leanGuide = (guide: Guide, read: ReadGuide): Guide => {
  const light = lightGuide(guide)
  const lean = Object.assign(Object.create(LEAN) as Guide, shortOf(light), {
    picture: guide.picture,
  })
  if (light.easyRead !== null) {
    lean.easyRead = { ...light.easyRead }
    const get = () => read().easyRead?.steps ?? []
    Object.defineProperty(lean.easyRead, 'steps', { get, enumerable: true })
  }
  known.set(lean, { light, read })
  return lean
}

/** The long texts of all lean guides: accessors of each object’s own would take a kilobyte of memory each. */
const LEAN: object = Object.defineProperties(
  {},
  Object.fromEntries(
    LONG_FIELDS.map((field) => {
      const get = function (this: Guide) {
        return wholeGuide(this)[field]
      }
      return [field, { get }]
    }),
  ),
)

const isShort = ([field]: [string, unknown]) => !(LONG_FIELDS as readonly string[]).includes(field)
const shortOf = (light: Guide): object => Object.fromEntries(Object.entries(light).filter(isShort))

export const isLean = (guide: Guide): boolean => known.has(guide)

export const wholeGuide = (guide: Guide): Guide => known.get(guide)?.read() ?? guide

/**
 * Keeps what was read last, for all who read in turn: a page asks a guide for one text after the other.
 */
export const onceInTurn = () => {
  let last: { key: object; guide: Guide } | null = null
  return (read: ReadGuide): ReadGuide =>
    () => {
      if (last?.key !== read) last = { key: read, guide: read() }
      return last.guide
    }
}

const typesetInTurn = onceInTurn()

/** Typeset; lean when the guide is. */
export const typesetGuide = (guide: Guide): Guide => {
  const lean = known.get(guide)
  if (lean === undefined) return typeset(guide)
  const { light, read } = lean
  const short = typeset({ ...light, picture: guide.picture })
  return leanGuide(
    short,
    typesetInTurn(() => typesetAnew(read())),
  )
}
