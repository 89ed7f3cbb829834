import {
  createSearch,
  excerptOf,
  NO_WORDS,
  type Search,
  stemsOf,
} from '@infos-droits/shared/search'
import { textsPath } from '../addresses.ts'
import { loadIndexes, loadManifest, loadOthers, loadWords } from '../indexes.ts'
import type { FromWorker, ToWorker } from './messages.ts'

type Fetch = (path: string) => Promise<Response>
type Excerpted = Extract<ToWorker, { kind: 'excerpts' }>

/** A known word, one that is misspelt, the beginning of one. */
const WARM_UP = 'aide au logment fam'

/** Lets a question that has come meanwhile be answered first. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 0))

/** What the worker does with a message: apart from it, so that it runs anywhere. */
export const makeEngine = ({
  fetch,
  post,
}: {
  fetch: Fetch
  post: (message: FromWorker) => void
}): ((message: ToWorker) => Promise<void>) => {
  const load = async (path: string): Promise<Response> => {
    const response = await fetch(path)
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`)
    return response
  }
  const bytes = async (path: string) => new Uint8Array(await (await load(path)).arrayBuffer())
  const manifest = keepUnlessFailed(() => loadManifest(bytes))
  const indexes = keepUnlessFailed(async () =>
    loadIndexes({ load: bytes, manifest: await manifest() }),
  )
  /** Without the thesaurus, which is large; what points to danger is known from the first answer. */
  const untaught = keepUnlessFailed(async () => {
    const { dangers } = await manifest()
    return createSearch({ ...(await indexes()), words: { ...NO_WORDS, dangers } })
  })
  let taught: Search | null = null
  /** The lead’s words and the other pages come after the index: first answers do without, and are given anew. */
  const teach = keepUnlessFailed(async () => {
    const known = await indexes()
    const named = { load: bytes, manifest: await manifest() }
    const [words, others] = await Promise.all([loadWords(named), loadOthers(named)])
    // Apart from the first results, which must not wait for it.
    const { searchBeside } = await import('@infos-droits/shared/search-beside')
    const search = createSearch({ ...known, words })
    const next = searchBeside({ search, others, words, forms: known.base.forms })
    await pause()
    next.ready()
    taught = next
    post({ kind: 'taught' })
  })
  const texts = new Map<string, Promise<string[] | null>>()
  let asked = 0
  /** Null when they cannot be had: the place of the excerpt stays empty, and is tried again. */
  const sentencesOf = (id: string): Promise<string[] | null> => {
    const known = texts.get(id) ?? loadSentences(id)
    texts.set(id, known)
    return known
  }
  const loadSentences = async (id: string): Promise<string[] | null> => {
    try {
      return (await (await load(textsPath(id))).json()) as string[]
    } catch {
      texts.delete(id)
      return null
    }
  }
  /** One after the other as their texts come, and no more once something else is asked. */
  const sendExcerpts = async ({ ids, ...wanted }: Excerpted) => {
    const mine = ++asked
    const loading = ids.map(sentencesOf)
    for (const [index, id] of ids.entries()) {
      const sentences = await loading[index]
      await pause()
      if (mine !== asked) return
      if (sentences) post({ kind: 'excerpt', id, excerpt: excerptOf({ sentences, ...wanted }) })
    }
  }
  /** A release that has no such texts, or a network that is gone, only leaves the last group empty. */
  const sendElsewhere = async ({ text, known }: Extract<ToWorker, { kind: 'elsewhere' }>) => {
    const { findElsewhere } = await import('./elsewhere.ts')
    const named = { load: bytes, manifest: await manifest(), indexes: await indexes() }
    const pages = await findElsewhere({ text, known, ...named }).catch(() => [])
    post({ kind: 'elsewhere', text, pages })
  }
  /** The first question of all is the slowest: it is asked before anybody does, and nobody hears of it. */
  const warmUp = async () => {
    await teach()
    taught?.ask({ text: WARM_UP, limit: 1 })
  }
  return async (message) => {
    if (message.kind === 'excerpts') return sendExcerpts(message)
    if (message.kind === 'elsewhere') return sendElsewhere(message).catch(() => undefined)
    asked += 1
    try {
      const search = taught ?? (await untaught())
      if (message.kind === 'prepare') {
        search.ready()
        if (message.isWhole) await warmUp()
        return
      }
      const { turn, query, limit } = message
      const answer = (taught ?? search).ask({ ...query, limit })
      post({ kind: 'answer', turn, answer, isBare: stemsOf(query.text).length === 0 })
      // A word list that cannot be had is asked for again with the next question.
      teach().catch(() => undefined)
    } catch {
      post({ kind: 'failed' })
    }
  }
}

/** Does `work` once; after a failure it is done again when asked for again. */
const keepUnlessFailed = <Result>(work: () => Promise<Result>): (() => Promise<Result>) => {
  let done: Promise<Result> | undefined
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined
      throw error
    })
    return done
  }
}
