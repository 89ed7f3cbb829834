import type { SearchAnswer } from '@infos-droits/shared/search'
import { watchForDangers } from '@infos-droits/shared/search'
import { readFile } from 'node:fs/promises'
import { factsOf, type Log } from '../../log/index.ts'
import { loadManifest, type SearchQuery } from '../../search/index.ts'
import type { QuestionHelp, SearchView } from '../../views.ts'
import { openThread, type Thread } from '../thread/index.ts'
import { openSearch } from './open-search.ts'
import { servedHere, type SearchAsk, type ServedSearch } from './served-search.ts'
import type { ServedFiles } from './served-files.ts'

/** From this size on an index takes so long to open, and to ask, that readers of pages would feel it. */
const LARGE_BYTES = 500_000

const PROGRAM = new URL('./search-thread.ts', import.meta.url)

const NO_HELP: QuestionHelp = { guides: [], dangers: [] }

type Opening = { id: string; files: ServedFiles }

/**
 * Opens the searches of releases: a small one here, a large one in a thread of its own, which answers once it has
 * opened it; pages do not wait for that. A thread that fails is replaced by searching here.
 */
export const searchingApart = ({
  releasesDir,
  log,
  largeBytes = LARGE_BYTES,
}: {
  releasesDir: string
  log: Log
  largeBytes?: number | undefined
}) => {
  let thread: Thread<{ id: string; ask: SearchAsk }, unknown> | null = null

  const openHere = async ({ id, files }: Opening): Promise<ServedSearch> => {
    const fileOf = (path: string) => files.get(path)?.file ?? null
    return servedHere(await openSearch({ fileOf, releasesDir, id, log }))
  }
  const openApart = ({ id, files }: Opening, dangersIn: ServedSearch['dangersIn']) => {
    let here: Promise<ServedSearch> | null = null
    const ask = async <Answer>(
      ask: SearchAsk,
      fallback: (search: ServedSearch) => Promise<Answer>,
    ): Promise<Answer> => {
      try {
        if (here !== null) return await fallback(await here)
        thread ??= openThread({ program: PROGRAM, data: releasesDir })
        return (await thread.ask({ id, ask })) as Answer
      } catch (error) {
        log('warn', 'search not asked apart', factsOf(error))
        thread?.end()
        thread = null
        here ??= openHere({ id, files })
        return fallback(await here)
      }
    }
    const served: ServedSearch = {
      answer: (query: SearchQuery) =>
        ask<SearchAnswer>({ kind: 'answer', query }, (search) => search.answer(query)),
      find: (query: SearchQuery) =>
        ask<SearchView>({ kind: 'find', query }, (search) => search.find(query)),
      helpFor: (text) =>
        text.trim() === ''
          ? Promise.resolve(NO_HELP)
          : ask<QuestionHelp>({ kind: 'helpFor', text }, (search) => search.helpFor(text)),
      dangersIn,
    }
    // At once, so that who comes first need not wait for it.
    ask({ kind: 'open' }, () => Promise.resolve(null)).catch(() => undefined)
    return served
  }
  return {
    open: async (opening: Opening): Promise<ServedSearch> => {
      const load = async (path: string) => readFile(opening.files.get(path)?.file ?? '')
      const list = await loadManifest(load).catch(() => null)
      const bytes = opening.files.get(list?.base ?? '')?.bytes ?? 0
      if (list === null || bytes < largeBytes) return openHere(opening)
      const dangers = watchForDangers(list.dangers)
      return openApart(opening, (text) => dangers(text).lines)
    },
    close: () => {
      thread?.end()
      thread = null
    },
  }
}
