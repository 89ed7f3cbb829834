import { readPages, type CounterPage } from '../pages-kept.ts'
import { readNoted, readNotes, type NotedVisit, type VisitNote } from '../visits.ts'
import type { KeptDesk } from './desk-code.ts'

/** The tray belongs to the person in front and goes with the window; the last pages stay. */
const TRAY = 'guichet:remise'
const RECENTS = 'guichet:pages'
/** The page that the person in front is led to. */
const MEANT = 'guichet:visee'
/** What was noted of the present search. */
const NOTED = 'guichet:notees'
/** Notes of visits not yet sent, and the code of this desk. */
const NOTES = 'guichet:visites'
const DESK = 'guichet:code'

/** A browser may refuse to store: then it is forgotten with the page. */
const attempt = <Value>(work: () => Value, otherwise: Value): Value => {
  try {
    return work()
  } catch {
    return otherwise
  }
}

export const loadTray = (): CounterPage[] =>
  attempt(() => readPages(sessionStorage.getItem(TRAY)), [])
export const saveTray = (pages: CounterPage[]): void =>
  attempt(() => sessionStorage.setItem(TRAY, JSON.stringify(pages)), undefined)
export const loadRecents = (): CounterPage[] =>
  attempt(() => readPages(localStorage.getItem(RECENTS)), [])
export const saveRecents = (pages: CounterPage[]): void =>
  attempt(() => localStorage.setItem(RECENTS, JSON.stringify(pages)), undefined)

export const loadMeant = (): CounterPage | null =>
  attempt(() => readPages(sessionStorage.getItem(MEANT))[0] ?? null, null)
export const saveMeant = (page: CounterPage | null): void =>
  attempt(() => {
    if (page === null) sessionStorage.removeItem(MEANT)
    else sessionStorage.setItem(MEANT, JSON.stringify([page]))
  }, undefined)

export const loadNoted = (): NotedVisit[] =>
  attempt(() => readNoted(sessionStorage.getItem(NOTED)), [])
export const saveNoted = (noted: NotedVisit[]): void =>
  attempt(() => {
    if (noted.length === 0) sessionStorage.removeItem(NOTED)
    else sessionStorage.setItem(NOTED, JSON.stringify(noted))
  }, undefined)

export const loadNotes = (): VisitNote[] =>
  attempt(() => readNotes(localStorage.getItem(NOTES)), [])
/** False when the browser would not store them. */
export const saveNotes = (notes: VisitNote[]): boolean =>
  attempt(() => {
    if (notes.length === 0) localStorage.removeItem(NOTES)
    else localStorage.setItem(NOTES, JSON.stringify(notes))
    return true
  }, false)

export const loadDesk = (): KeptDesk | null =>
  attempt(() => readDesk(JSON.parse(localStorage.getItem(DESK) ?? 'null')), null)
export const saveDesk = (desk: KeptDesk | null): void =>
  attempt(() => {
    if (desk === null) localStorage.removeItem(DESK)
    else localStorage.setItem(DESK, JSON.stringify(desk))
  }, undefined)

const readDesk = (value: unknown): KeptDesk | null => {
  const { code, name, checkedOn } = (value ?? {}) as Record<string, unknown>
  if (typeof code !== 'string') return null
  const text = (it: unknown) => (typeof it === 'string' ? it : null)
  return { code, name: text(name), checkedOn: text(checkedOn) }
}

/** Takes everything that desk mode stored off this device. */
export const forgetAll = (): void =>
  attempt(() => {
    for (const key of [TRAY, MEANT, NOTED]) sessionStorage.removeItem(key)
    for (const key of [RECENTS, NOTES, DESK]) localStorage.removeItem(key)
  }, undefined)
