import type { SearchAnswer, SearchWords } from '@infos-droits/shared/search'
import type { PayloadRequest } from 'payload'
import {
  makeSearchWords,
  readTaught,
  type StoredWords,
  type TaughtLines,
} from '../../publishing/index.ts'
import { currentSearch } from '../current-search.ts'
import { TRY as fr } from '../labels.fr.ts'
import type { PreviewAnswer, Side } from './answer.ts'
import { arrivals, departures, type Move } from './moves.ts'
import type { Change } from './request.ts'

const SHOWN = 5
/** How far down a page is still said to have been, or to be. */
const LOOKED_AT = 30

/**
 * What a search finds as things are saved, and with one line as its form has it; when that is as it is
 * saved, without the line and with it.
 */
export const tryChange = async ({
  req,
  query,
  change,
}: {
  req: PayloadRequest
  query: string
  change: Change | null
}): Promise<Omit<PreviewAnswer, 'problem'>> => {
  const { snapshot, searchWith } = await currentSearch({ payload: req.payload })
  const taught = await readTaught({ req, overrideAccess: false })
  const wordsOf = (words: StoredWords) => makeSearchWords({ words, pages: snapshot })
  const today = wordsOf(taught)
  const changed = change && wordsOf(withChange(taught, change))
  const isSaved = Boolean(change?.id) && JSON.stringify(changed) === JSON.stringify(today)
  const first = change && isSaved ? wordsOf(without(taught, change)) : today

  const ask = (words: SearchWords) => searchWith(words).ask({ text: query, limit: LOOKED_AT })
  const [before, after] = [ask(first), changed && ask(changed)]
  const [was, is] = [idsOf(before), idsOf(after ?? before)]
  const nameOf = (id: string) => {
    const hotline = snapshot.hotlines.find(({ slug }) => id === `hotline:${slug}`)
    return hotline === undefined ? id : fr.hotline(hotline.number, hotline.name)
  }
  return {
    isSaved,
    before: sideOf({ answer: before, moves: departures(was, is, SHOWN), nameOf }),
    after: after && sideOf({ answer: after, moves: arrivals(was, is), nameOf }),
  }
}

const idsOf = ({ hits }: SearchAnswer): string[] => hits.map(({ id }) => id)

const sideOf = ({
  answer,
  moves,
  nameOf,
}: {
  answer: SearchAnswer
  moves: readonly Move[]
  nameOf: (hotline: string) => string
}): Side => ({
  hits: answer.hits.slice(0, SHOWN).map(({ id, title, kind, isPinned }, index) => ({
    id,
    title,
    kind,
    isPinned,
    move: moves[index] ?? { kind: 'same' },
  })),
  understood: answer.understood.map(({ said, means }) => ({ said, means })),
  mended: answer.mended,
  dangers: answer.dangers.map(nameOf),
  isNearest: answer.isNearest,
})

/** The same lines, the one of the form in the place of its saved state, or at the end. */
const withChange = (taught: TaughtLines, change: Change): StoredWords => {
  switch (change.collection) {
    case 'thesaurus':
      return { ...taught, thesaurus: changed<Line<'thesaurus'>>(taught.thesaurus, change) }
    case 'best-bets':
      return { ...taught, bestBets: changed<Line<'bestBets'>>(taught.bestBets, change) }
    case 'dangers':
      return { ...taught, dangers: changed<Line<'dangers'>>(taught.dangers, change) }
    case 'intents':
      return { ...taught, intents: changed<Line<'intents'>>(taught.intents, change) }
  }
}

type Line<List extends keyof StoredWords> = StoredWords[List][number]

const changed = <Stored extends object>(
  saved: readonly (Stored & { id: string })[],
  { id, line }: { id: string | null; line: Stored },
): Stored[] =>
  saved.some((each) => each.id === id)
    ? saved.map((each) => (each.id === id ? line : each))
    : [...saved, line]

/** The same lines but one; an id stands in one collection only. */
const without = (taught: TaughtLines, { id }: Change): TaughtLines => {
  const isOther = (line: { id: string }) => line.id !== id
  return {
    thesaurus: taught.thesaurus.filter(isOther),
    dangers: taught.dangers.filter(isOther),
    intents: taught.intents.filter(isOther),
    bestBets: taught.bestBets.filter(isOther),
  }
}
