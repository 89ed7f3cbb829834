import { dayOf } from '@infos-droits/shared/days'
import type { RubricSlug } from '@infos-droits/shared/rubrics'
import { newSignalId } from '@infos-droits/shared/signal-id'
import { byId, hide, write } from '../../search/browser/index.ts'
import { VISIT } from '../labels.fr.ts'
import type { CounterPage } from '../pages-kept.ts'
import { isNoted, rubricOf, type NotedVisit, type VisitNote } from '../visits.ts'
import { loadMeant, loadNoted, saveMeant, saveNoted } from './kept.ts'
import { makeVisitQueue } from './visit-queue.ts'

/** Time in which a note can be taken back, in milliseconds. */
const UNDO_MS = 10_000

export type VisitBar = {
  /** The page that the person is probably led to: opened, printed, sent, or gathered. */
  meant: (page: CounterPage) => void
  oriented: (page?: CounterPage) => void
  notFound: () => void
  /** Another visit begins: what was noted may be noted again. */
  renew: () => void
  /** Other words are searched: that is another visit, and the page that was meant was of the one before. */
  searchedAnew: () => void
  /** Sends what waits; answers how many notes could not leave. */
  sendAll: () => Promise<number>
  forget: () => void
}

/** « Noter la visite »: one gesture, taken back within seconds, sent when there is a network. */
export const makeVisitBar = ({
  deskCode,
  isSearching,
  rubricSearched,
}: {
  deskCode: () => string | null
  /** False while nothing is typed: then a visit ends with the time to take its note back. */
  isSearching: () => boolean
  /** Subject of the present search, for a visit that led to no page. */
  rubricSearched: () => RubricSlug | null
}): VisitBar => {
  const orientedButton = byId('guichet-oriente', HTMLButtonElement)
  const notFoundButton = byId('guichet-pas-trouve', HTMLButtonElement)
  const undoButton = byId('guichet-annuler', HTMLButtonElement)
  const status = byId('guichet-note', HTMLElement)
  const rubric = byId('guichet-rubrique', HTMLSelectElement)
  let page: CounterPage | null = null
  let last: (NotedVisit & { id: string; timer: ReturnType<typeof setTimeout> }) | null = null

  const queue = makeVisitQueue({
    onChange: (waiting) => {
      if (last === null) write(status, waiting === 0 ? '' : VISIT.waiting(waiting))
    },
  })

  const mean = (next: CounterPage | null) => {
    page = next
    saveMeant(next)
    write(orientedButton, next === null ? VISIT.oriented : VISIT.orientedTo(next.title))
    rubric.value = next === null ? '' : (rubricOf(next.url) ?? rubric.value)
  }

  /** The last note leaves, or is taken back: nothing is left to undo. */
  const settle = (work: (id: string) => void) => {
    if (last === null) return
    const { id, timer } = last
    last = null
    clearTimeout(timer)
    if (document.activeElement === undoButton) orientedButton.focus()
    hide(undoButton, true)
    work(id)
  }

  const renew = () => saveNoted([])

  const sayNoted = (asked: NotedVisit) => {
    write(status, VISIT.already)
    // What is taken back is what was just spoken of, or nothing.
    hide(undoButton, last === null || !isNoted([last], asked))
    mean(null)
  }

  const note = (outcome: VisitNote['outcome'], to: CounterPage | null) => {
    const asked: NotedVisit = { outcome, page: to?.url ?? null }
    if (last === null && !isSearching()) renew()
    if (isNoted(loadNoted(), asked)) {
      sayNoted(asked)
      return
    }
    settle(queue.release)
    const chosen = rubric.value as RubricSlug | ''
    const guessed = to === null ? rubricSearched() : null
    const made: VisitNote = {
      id: newSignalId(),
      day: dayOf(new Date()),
      rubric: chosen === '' ? guessed : chosen,
      ...asked,
      desk: deskCode(),
    }
    if (!queue.add(made)) {
      write(status, VISIT.full)
      return
    }
    saveNoted([...loadNoted(), asked])
    last = { ...asked, id: made.id, timer: setTimeout(() => settle(queue.release), UNDO_MS) }
    const what = outcome === 'notFound' ? VISIT.notFound : VISIT.oriented
    write(status, to === null ? VISIT.noted(what) : VISIT.notedTo(to.title))
    hide(undoButton, false)
    mean(null)
  }

  const oriented = (to?: CounterPage) => {
    if (to !== undefined) mean(to)
    note('oriented', page)
  }
  orientedButton.addEventListener('click', () => oriented())
  notFoundButton.addEventListener('click', () => note('notFound', null))
  undoButton.addEventListener('click', () => {
    saveNoted(
      loadNoted().filter(({ outcome, page: to }) => outcome !== last?.outcome || to !== last.page),
    )
    settle(queue.drop)
    write(status, VISIT.undone)
  })
  // Leaving ends the time to think again.
  addEventListener('pagehide', () => settle(queue.release))
  mean(loadMeant())
  void queue.send()

  return {
    meant: mean,
    oriented,
    notFound: () => note('notFound', null),
    renew,
    searchedAnew: () => {
      renew()
      // A subject that was chosen by hand stays.
      if (page !== null) mean(null)
    },
    sendAll: () => {
      settle(queue.release)
      return queue.send()
    },
    forget: queue.forget,
  }
}
