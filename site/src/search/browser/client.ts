import type { Excerpt, SearchAnswer } from '@infos-droits/shared/search'
import { writeQuery, type SearchQuery } from '../query.ts'
import type { FromWorker, OtherPage, ToWorker } from './messages.ts'

/** The search as a page sees it: the work is done in a worker, and only the last answer counts. */
export type SearchClient = {
  /** Loads the index before it is needed. */
  prepare: () => void
  /** Everything, and asks something once: where the first key has to be as quick as the next ones. */
  prepareWhole: () => void
  ask: (query: SearchQuery) => void
  /** Forgets what was asked: no answer comes any more. */
  drop: () => void
  /** Excerpts of these pages come one by one, as their texts arrive. */
  excerpts: (wanted: { ids: string[]; stems: string[]; max: number }) => void
  /** Pages that only their text tells, `known` addresses left out. */
  elsewhere: (wanted: { text: string; known: string[] }) => void
}

/** `isBare`: only small words were asked, of no subject yet. */
export type Answered = { query: SearchQuery; answer: SearchAnswer; isBare: boolean }

type Listeners = {
  onAnswer: (found: Answered) => void
  onExcerpt?: (id: string, excerpt: Excerpt) => void
  onElsewhere?: (text: string, pages: OtherPage[]) => void
  /** The form is answered by the server then. */
  onFailed?: () => void
}

/** What of a worker is used; replaced in tests. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/** After a failure, how long nothing is tried: without a network each key would be a new attempt. */
const RETRY_MS = 5000

const isSame = (one: SearchQuery, other: SearchQuery): boolean =>
  one.text === other.text && writeQuery(one) === writeQuery(other)

/** One question is on its way at a time; of those asked meanwhile the last one follows. */
export const startClient = ({
  limit,
  retryMs = RETRY_MS,
  makeWorker = startWorker,
  onAnswer,
  onExcerpt,
  onElsewhere,
  onFailed,
}: Listeners & {
  limit: number
  retryMs?: number
  makeWorker?: () => WorkerLike
}): SearchClient => {
  let worker: WorkerLike | null = null
  let turn = 0
  let asked: SearchQuery | null = null
  let next: SearchQuery | null = null
  let answered: SearchQuery | null = null
  let failedAt = -Infinity

  const send = (message: ToWorker) => {
    worker ??= listen(makeWorker())
    worker.postMessage(message)
  }
  const sendQuery = (query: SearchQuery) => {
    asked = query
    turn += 1
    send({ kind: 'ask', turn, query, limit })
  }
  const hear = (message: FromWorker) => {
    if (message.kind === 'excerpt') onExcerpt?.(message.id, message.excerpt)
    else if (message.kind === 'elsewhere') onElsewhere?.(message.text, message.pages)
    else if (message.kind === 'failed') fail()
    else if (message.kind === 'taught') askAgain()
    else if (message.turn === turn) take(message)
  }
  /** What was answered before the lead’s words came is asked anew, unless another answer is on its way. */
  const askAgain = () => {
    if (asked === null && answered !== null) sendQuery(answered)
  }
  const take = ({ answer, isBare }: Pick<Answered, 'answer' | 'isBare'>) => {
    const query = asked
    const following = next
    asked = null
    next = null
    if (following !== null) sendQuery(following)
    else if (query !== null) {
      answered = query
      onAnswer({ query, answer, isBare })
    }
  }
  /** Another worker may have more luck when something is asked again. */
  const fail = () => {
    failedAt = performance.now()
    worker?.terminate()
    worker = null
    asked = null
    next = null
    onFailed?.()
  }
  const listen = (fresh: WorkerLike): WorkerLike => {
    fresh.addEventListener('message', (event) => {
      hear((event as MessageEvent<FromWorker>).data)
    })
    fresh.addEventListener('error', fail)
    return fresh
  }
  return {
    prepare: () => send({ kind: 'prepare', isWhole: false }),
    prepareWhole: () => send({ kind: 'prepare', isWhole: true }),
    ask: (query) => {
      if (performance.now() - failedAt < retryMs) return
      if (asked === null) sendQuery(query)
      // What is on its way already is waited for, and nothing behind it.
      else next = isSame(asked, query) ? null : query
    },
    drop: () => {
      turn += 1
      asked = null
      next = null
      answered = null
    },
    excerpts: (wanted) => send({ kind: 'excerpts', ...wanted }),
    elsewhere: (wanted) => send({ kind: 'elsewhere', ...wanted }),
  }
}
