import { frenchTypography, paths } from '@infos-droits/shared'
import { findTheme, themesOfRubric, type SiteContent } from '../content/index.ts'
import type { SearchResult } from '../views.ts'
import { meaningfulWords, normalise, wordsOf } from './words.ts'

/** Results for a query, best first, at most `limit`. Pure: the same content gives the same list. */
export const matchContent = ({
  content,
  query,
  limit = 20,
}: {
  content: SiteContent
  query: string
  limit?: number
}): SearchResult[] => {
  const words = meaningfulWords(query.slice(0, QUERY_MAX)).slice(0, WORDS_MAX).map(singular)
  const digits = normalise(query).replaceAll(' ', '')
  return entriesOf(content)
    .map((entry) => ({ entry, score: scoreOf({ entry, words, digits }) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry.result)
}

/** Longest query that is read, in characters and in words: searching must stay cheap for the server. */
const QUERY_MAX = 300
const WORDS_MAX = 12

type Field = { weight: number; words: Set<string> }
/** `synonyms`: the telling words of each. */
type Entry = {
  result: SearchResult
  numbers: string[]
  fields: Field[]
  synonyms: Set<string>[]
}

const MATCH = { exact: 1, prefix: 0.6, minimumShare: 0.5, number: 100 } as const

const scoreOf = ({ entry, words, digits }: { entry: Entry; words: string[]; digits: string }) => {
  if (entry.numbers.includes(digits)) return MATCH.number
  const fields = [...entry.fields, ...entry.synonyms.map((synonym) => synonymField(synonym, words))]
  const best = words.map((word) =>
    Math.max(0, ...fields.map((field) => field.weight * closeness(field.words, word))),
  )
  const share = best.filter((score) => score > 0).length / words.length
  const total = best.reduce((sum, score) => sum + score, 0)
  return share >= MATCH.minimumShare ? (total / words.length) * share : 0
}

const SYNONYM_WEIGHT = 5

/** « dette » says all of « dettes », but only half of « dette de cantine ». */
const synonymField = (synonym: Set<string>, words: string[]): Field => {
  const said = [...synonym].filter((word) => words.some((given) => isAlike(word, given)))
  return { weight: (SYNONYM_WEIGHT * said.length) / synonym.size, words: synonym }
}

/** « dettes » and « dette » are one word; « cas » and « RSA » stay as they are. */
const singular = (word: string): string => (word.length > 4 ? word.replace(/[sx]$/, '') : word)

/** 1 for the word itself, less for a word that begins alike (verb ending), else 0. */
const closeness = (words: Set<string>, word: string): number => {
  if (words.has(word)) return MATCH.exact
  if (word.length < 3) return 0
  return [...words].some((other) => isAlike(other, word)) ? MATCH.prefix : 0
}

const isAlike = (known: string, given: string): boolean =>
  known === given ||
  (given.length >= 3 && known.startsWith(given)) ||
  (known.length >= 4 && given.startsWith(known) && given.length - known.length <= 2)

const field = (weight: number, ...texts: (string | null)[]): Field => ({
  weight,
  words: new Set(texts.flatMap((text) => wordsOf(text ?? '').map(singular))),
})

/** Content does not change once made: its entries are made once. */
const known = new WeakMap<SiteContent, Entry[]>()

const entriesOf = (content: SiteContent): Entry[] => {
  const entries = known.get(content) ?? makeEntries(content)
  known.set(content, entries)
  return entries
}

const makeEntries = (content: SiteContent): Entry[] => [
  ...content.guides.map((guide) => ({
    result: {
      kind: 'guide' as const,
      url: paths.guide(guide.rubric, guide.slug),
      title: guide.title,
      summary: guide.summary,
      rubric: guide.rubric,
    },
    numbers: [],
    synonyms: guide.synonyms.map((synonym) => new Set(meaningfulWords(synonym).map(singular))),
    fields: [
      field(6, guide.title),
      field(3, guide.summary),
      field(
        2,
        ...guide.audience,
        ...guide.themes.map(
          (theme) => findTheme(content, { rubric: guide.rubric, theme })?.title ?? null,
        ),
      ),
      field(
        1.5,
        ...guide.steps.flatMap((step) => [step.title, step.html.replace(/<[^>]*>/g, ' ')]),
      ),
    ],
  })),
  ...content.organizations.map((organization) => ({
    result: {
      kind: 'organization' as const,
      url: paths.organization(organization.slug),
      title: organization.name,
      summary: organization.description,
      rubric: organization.rubrics[0] ?? null,
    },
    numbers: [],
    synonyms: [],
    fields: [
      field(6, organization.name, organization.acronym, ...organization.formerNames),
      field(2, organization.description, ...organization.services.map((service) => service.name)),
    ],
  })),
  ...content.rubrics.flatMap((rubric) =>
    themesOfRubric(content, rubric.slug).map((theme) => ({
      result: {
        kind: 'theme' as const,
        url: paths.theme(theme.rubric, theme.slug),
        title: theme.title,
        summary: theme.summary,
        rubric: theme.rubric,
      },
      numbers: [],
      synonyms: [],
      fields: [field(4, theme.title), field(2, theme.summary)],
    })),
  ),
  ...content.hotlines.map((hotline) => ({
    result: {
      kind: 'hotline' as const,
      url: `${paths.hotlines()}#${hotline.slug}`,
      title: frenchTypography(`${hotline.number} : ${hotline.name}`),
      summary: hotline.purpose,
      rubric: null,
    },
    numbers: [hotline.number, ...hotline.aliases].map((text) =>
      normalise(text).replaceAll(' ', ''),
    ),
    synonyms: [],
    fields: [field(5, hotline.name, ...hotline.aliases), field(2, hotline.purpose)],
  })),
]
