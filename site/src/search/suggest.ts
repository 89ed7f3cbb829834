import { clearResults, countLabel, showResults, type Found } from './results.ts'
import { joinNumber, meaningfulWords } from './words.ts'

/**
 * Results while typing on `/recherche/`, from the Pagefind index of the release. Without this script
 * the same form is answered by the server.
 */

/** What is used of the module that Pagefind writes beside its index. */
type Pagefind = {
  options: (options: object) => Promise<void>
  search: (query: string) => Promise<{ results: PagefindHit[] }>
}
type PagefindHit = { id: string; score: number; data: () => Promise<Found> }

const PAGEFIND = '/pagefind/pagefind.js'
const DELAY_MS = 150
const SHOWN = 20

const input = document.querySelector<HTMLInputElement>('#q')
const status = document.querySelector<HTMLElement>('#search-status')

let loading: Promise<Pagefind> | undefined
const load = (): Promise<Pagefind> => {
  loading ??= import(/* @vite-ignore */ PAGEFIND).then(async (pagefind: Pagefind) => {
    await pagefind.options({ ranking: { metaWeights: { title: 6, alias: 5, summary: 3 } } })
    return pagefind
  })
  return loading
}

/**
 * Pagefind wants every word of a query; people type sentences. So each telling word is searched by
 * itself, and a page is ranked by the share of words it has, then by how well they match.
 */
const search = async (pagefind: Pagefind, query: string): Promise<PagefindHit[]> => {
  const words = meaningfulWords(joinNumber(query)).slice(0, 8)
  const found = new Map<string, { hit: PagefindHit; score: number; words: number }>()
  for (const { results } of await Promise.all(words.map((word) => pagefind.search(word)))) {
    const best = results[0]?.score ?? 1
    for (const hit of results) {
      const before = found.get(hit.id) ?? { hit, score: 0, words: 0 }
      const score = before.score + hit.score / best
      found.set(hit.id, { hit, score, words: before.words + 1 })
    }
  }
  return [...found.values()]
    .filter((item) => item.words / words.length >= 0.5)
    .sort((a, b) => b.words - a.words || b.score - a.score)
    .map((item) => item.hit)
}

/** Who types a number wants that line, before the guides that name it. */
const numberFirst = ({ results, query }: { results: Found[]; query: string }): Found[] => {
  if (!/^\d+$/.test(joinNumber(query))) return results
  const isLine = ({ filters }: Found) => Number(filters.kind?.[0] === 'hotline')
  return results.toSorted((a, b) => isLine(b) - isLine(a))
}

let turn = 0
const update = async (query: string) => {
  const mine = ++turn
  const hits = await search(await load(), query)
  const results = await Promise.all(hits.slice(0, SHOWN).map((hit) => hit.data()))
  if (mine !== turn || status === null) return
  showResults(numberFirst({ results, query }))
  const counts = { total: hits.length, shown: results.length }
  status.textContent = countLabel({ ...counts, query, labels: status.dataset })
  history.replaceState(null, '', `?q=${encodeURIComponent(query)}`)
}

/** Nothing to search for any more: neither list, count nor query in the address stay behind. */
const clear = () => {
  turn += 1
  clearResults()
  if (status !== null) status.textContent = ''
  history.replaceState(null, '', location.pathname)
}

let timer: ReturnType<typeof setTimeout> | undefined
input?.addEventListener('focus', () => void load().catch(giveUp), { once: true })
input?.addEventListener('input', () => {
  clearTimeout(timer)
  const query = input.value.trim()
  if (query.length < 2) {
    clear()
    return
  }
  timer = setTimeout(() => void update(query).catch(giveUp), DELAY_MS)
})

/** The index cannot be had: told to the browser; the form still works, answered by the server. */
const giveUp = (error: unknown) => {
  loading = undefined
  reportError(error)
}
