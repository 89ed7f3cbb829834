import { readPages, type CounterPage } from '../pages-kept.ts'

/** The tray belongs to the person in front and goes with the window; the last pages stay. */
const TRAY = 'guichet:remise'
const RECENTS = 'guichet:pages'

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

/** Takes everything that desk mode stored off this device. */
export const forgetAll = (): void =>
  attempt(() => {
    sessionStorage.removeItem(TRAY)
    localStorage.removeItem(RECENTS)
  }, undefined)
