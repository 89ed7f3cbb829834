// @ts-check
/**
 * Keeps a text on the server as it is typed, and never gives one up: what could not be kept is tried
 * again, what somebody else kept meanwhile is told and not overwritten, and at most one request is under
 * way. Sent to the browser as it is written.
 */

/** Typing has stopped for so long. */
const PAUSE_MS = 1500
/** Who types without stopping is kept all the same. */
const LONGEST_MS = 10_000
const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 60_000
const TRIES = 3

/** @type {{ kind: 'away' }} */
const AWAY = { kind: 'away' }

/**
 * What the server said of a text that was to be kept. `changed`: another text, or other facts, were kept
 * since; `over`: nothing can be kept any more; `refused`: not as it is; `away`: nobody knows.
 *
 * @typedef {{ kind: 'saved', revision: number, version: string, clarity?: string }
 *   | { kind: 'changed', revision: number, version: string, text: string, merged: string, html: string }
 *   | { kind: 'over', message: string }
 *   | { kind: 'refused', message: string }
 *   | { kind: 'away' }} Outcome
 * @typedef {{ name: 'typing' | 'saving' | 'away' } | { name: 'saved', version: string, clarity?: string }
 *   | { name: 'over' | 'refused', message: string }
 *   | { name: 'conflict', text: string, merged: string, html: string }} Status
 * @typedef {(wanted: { text: string, revision: number, isLeaving: boolean }) => Promise<Outcome>} Save
 */

/** @param {string} text */
const flat = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * @param {{ kept: string, revision: number, version: string, read: () => string, save: Save,
 *   tell: (status: Status) => void }} options `kept`: what the server has, `version`: since when.
 */
export const createAutosave = ({ kept: keptFirst, revision, version, read, save, tell }) => {
  /** What the server is known to hold; null: not what is here. @type {string | null} */
  let kept = keptFirst
  /** Sent without an answer: it may be there all the same. @type {string[]} */
  let unsure = []
  /** @type {'conflict' | 'over' | null} */
  let stopped = null
  let failures = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  let typingSince = 0
  /** @type {Promise<boolean> | null} */
  let running = null

  const isDirty = () => kept === null || flat(read()) !== flat(kept)

  /** @param {number} milliseconds */
  const plan = (milliseconds) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  /**
   * Notes what came of a try; true when there is nothing against another one at once.
   *
   * @param {string} text @param {Outcome} outcome
   */
  const take = (text, outcome) => {
    switch (outcome.kind) {
      case 'saved':
        isKept(text, outcome)
        if (isDirty()) plan(PAUSE_MS)
        else tell({ name: 'saved', version, clarity: outcome.clarity })
        return true
      case 'changed': {
        const isOther = outcome.version !== version
        const known = [...unsure, text, ...(kept === null ? [] : [kept])]
        const isOurs = known.some((one) => flat(one) === flat(outcome.text))
        if (isOther && !isOurs) {
          stopped = 'conflict'
          revision = outcome.revision
          version = outcome.version
          tell({ ...outcome, name: 'conflict' })
          return false
        }
        // Other facts of the question changed, or a try whose answer was lost had arrived.
        isKept(isOther ? outcome.text : kept, outcome)
        if (isDirty()) plan(0)
        else tell({ name: 'saved', version })
        return true
      }
      case 'over':
        stopped = 'over'
        tell({ name: 'over', message: outcome.message })
        return false
      case 'refused':
        tell({ name: 'refused', message: outcome.message })
        return false
      default:
        unsure.push(text)
        tell({ name: 'away' })
        // Not all at the same moment when the service is back.
        plan(Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS) * (0.75 + Math.random() / 2))
        failures += 1
        return false
    }
  }

  /** @param {string | null} text @param {{ revision: number, version: string }} now */
  const isKept = (text, now) => {
    kept = text
    unsure = []
    failures = 0
    revision = now.revision
    version = now.version
  }

  /** @param {boolean} isLeaving @returns {Promise<boolean>} */
  const once = async (isLeaving) => {
    const text = read()
    tell({ name: 'saving' })
    return take(text, await save({ text, revision, isLeaving }).catch(() => AWAY))
  }

  /**
   * Keeps what is there now; true when the server has it.
   *
   * @param {{ isLeaving?: boolean }} [options]
   */
  const flush = async ({ isLeaving = false } = {}) => {
    clearTimeout(timer)
    typingSince = 0
    // Again when something was typed, or other facts were met, during the last one.
    for (let tries = 0; tries < TRIES; tries += 1) {
      while (running !== null) await running
      if (!isDirty() || stopped !== null) break
      running = once(isLeaving).finally(() => {
        running = null
      })
      if (!(await running)) break
    }
    if (!isDirty()) clearTimeout(timer)
    return !isDirty()
  }

  return {
    isDirty,
    flush,
    revision: () => revision,
    /** Something was typed. */
    typed: () => {
      if (stopped !== null) return
      const now = Date.now()
      if (typingSince === 0) typingSince = now
      if (failures > 0) return
      tell({ name: 'typing' })
      plan(Math.max(0, Math.min(PAUSE_MS, typingSince + LONGEST_MS - now)))
    },
    /** The person has chosen what the text is to be: it is kept over what they were shown. */
    settle: () => {
      if (stopped !== 'conflict') return
      stopped = null
      failures = 0
      kept = null
      unsure = []
      plan(0)
    },
  }
}
