import { paths } from '@infos-droits/shared'
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
  const words = meaningfulWords(query.slice(0, QUERY_MAX)).slice(0, WORDS_MAX)
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
type Entry = { result: SearchResult; numbers: string[]; fields: Field[] }

const MATCH = { exact: 1, prefix: 0.6, minimumShare: 0.5, number: 100 } as const

const scoreOf = ({ entry, words, digits }: { entry: Entry; words: string[]; digits: string }) => {
  if (entry.numbers.includes(digits)) return MATCH.number
  const best = words.map((word) =>
    Math.max(0, ...entry.fields.map((field) => field.weight * closeness(field.words, word))),
  )
  const share = best.filter((score) => score > 0).length / words.length
  const total = best.reduce((sum, score) => sum + score, 0)
  return share >= MATCH.minimumShare ? (total / words.length) * share : 0
}

/** 1 for the word itself, less for a word that begins alike (plural, verb ending), else 0. */
const closeness = (words: Set<string>, word: string): number => {
  if (words.has(word)) return MATCH.exact
  if (word.length < 3) return 0
  for (const other of words) {
    if (other.startsWith(word)) return MATCH.prefix
    if (other.length >= 4 && word.startsWith(other) && word.length - other.length <= 2)
      return MATCH.prefix
  }
  return 0
}

const field = (weight: number, ...texts: (string | null)[]): Field => ({
  weight,
  words: new Set(texts.flatMap((text) => wordsOf(text ?? ''))),
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
    fields: [
      field(6, guide.title),
      field(5, ...guide.synonyms),
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
      fields: [field(4, theme.title), field(2, theme.summary)],
    })),
  ),
  ...content.hotlines.map((hotline) => ({
    result: {
      kind: 'hotline' as const,
      url: `${paths.hotlines()}#${hotline.slug}`,
      title: `${hotline.number} : ${hotline.name}`,
      summary: hotline.purpose,
      rubric: null,
    },
    numbers: [hotline.number, ...hotline.aliases].map((text) =>
      normalise(text).replaceAll(' ', ''),
    ),
    fields: [field(5, hotline.name, ...hotline.aliases), field(2, hotline.purpose)],
  })),
]
