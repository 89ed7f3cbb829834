import { stemsOf } from '@infos-droits/shared/search'
import type { Page } from 'playwright-core'

/** What of a page is used inside it; the types of browsers are not those of this package. */
type Scope = {
  addEventListener: (
    type: string,
    listen: (event: { timeStamp: number }) => void,
    capture: true,
  ) => void
  document: { querySelector: (selector: string) => object | null }
  MutationObserver: new (seen: () => void) => {
    observe: (target: object, what: { childList: true; subtree: boolean }) => void
    disconnect: () => void
  }
  requestAnimationFrame: (run: () => void) => void
  MessageChannel: new () => {
    port1: { onmessage: () => void; close: () => void }
    port2: { postMessage: (message: number) => void }
  }
  setTimeout: (run: () => void, ms: number) => void
  watch: (list: ResultsList) => void
  measured: Promise<number | null>
}

/** Where results come. `isDeep`: a key may change only what is inside its parts. */
export type ResultsList = { selector: string; isDeep: boolean }

/**
 * Put into a page before its own scripts: measures from a key press to its results on screen; null when
 * they are the same as before and nothing is painted.
 */
export const watchResults = (): void => {
  const scope = globalThis as unknown as Scope
  let pressedAt: number | null = null
  const press = (event: { timeStamp: number }) => {
    pressedAt ??= event.timeStamp
  }
  scope.addEventListener('keydown', press, true)
  scope.addEventListener('beforeinput', press, true)
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      scope.requestAnimationFrame(() => {
        // A message sent in a frame comes after that frame was painted.
        const { port1, port2 } = new scope.MessageChannel()
        port1.onmessage = () => {
          port1.close()
          resolve()
        }
        port2.postMessage(0)
      })
    })
  scope.watch = ({ selector, isDeep }) => {
    const same = 2000
    pressedAt = null
    const list = scope.document.querySelector(selector)
    if (list === null) throw new Error('no list of results on this page')
    scope.measured = new Promise((resolve) => {
      const observer = new scope.MutationObserver(() => {
        const begin = pressedAt
        if (begin === null) return
        observer.disconnect()
        void painted().then(() => resolve(performance.now() - begin))
      })
      observer.observe(list, { childList: true, subtree: isDeep })
      scope.setTimeout(() => {
        observer.disconnect()
        resolve(null)
      }, same)
    })
  }
}

/** A quick hand on a phone. */
const BETWEEN_KEYS_MS = 120
/** With fewer characters nothing is searched; with small words alone nothing is shown. */
const LEAST = 2

/** Types a text key by key; milliseconds from each key press to its results on screen. */
export const typeAndMeasure = async ({
  page,
  list,
  text,
}: {
  page: Page
  list: ResultsList
  text: string
}): Promise<number[]> => {
  const field = page.locator('#q')
  await field.fill('')
  await field.focus()
  const values: number[] = []
  let typed = ''
  for (const letter of text) {
    typed += letter
    const begin = performance.now()
    if (typed.trim().length < LEAST || stemsOf(typed).length === 0) {
      await page.keyboard.type(letter)
      continue
    }
    await page.evaluate((where) => (globalThis as unknown as Scope).watch(where), list)
    await page.keyboard.type(letter)
    const value = await page.evaluate(() => (globalThis as unknown as Scope).measured)
    if (value !== null) values.push(value)
    await page.waitForTimeout(Math.max(0, BETWEEN_KEYS_MS - (performance.now() - begin)))
  }
  return values
}
