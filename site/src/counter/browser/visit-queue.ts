import { NOTES_MAX, NOTES_SENT, type VisitNote } from '../visits.ts'
import { loadNotes, saveNotes } from './kept.ts'
import { postJson } from './post.ts'

/** Between two tries while there is something to send, in milliseconds. */
const AGAIN_MS = 60_000

export type VisitQueue = {
  /** Keeps a note on the device; false when there is no room. It leaves once it is let go. */
  add: (note: VisitNote) => boolean
  /** Takes a note back. */
  drop: (id: string) => void
  /** Lets a note leave. */
  release: (id: string) => void
  /** Sends what may leave now; answers how many could not. */
  send: () => Promise<number>
  forget: () => void
}

/**
 * Notes on their way to the site: on the device until the site says that it has them. Read from storage at
 * each step, for another window may have changed it.
 */
export const makeVisitQueue = ({
  onChange,
}: {
  /** How many could not be sent so far. */
  onChange: (waiting: number) => void
}): VisitQueue => {
  const held = new Set<string>()
  let sending: Promise<number> | null = null

  const free = () => loadNotes().filter(({ id }) => !held.has(id))
  const without = (gone: ReadonlySet<string>) =>
    saveNotes(loadNotes().filter(({ id }) => !gone.has(id)))

  const sendSome = async (): Promise<boolean> => {
    const visits = free().slice(0, NOTES_SENT)
    if (visits.length === 0) return false
    const answer = await postJson('/api/visits', { visits })
    if (answer?.status !== 200) return false
    const { done } = answer.body as { done: string[] }
    without(new Set(done))
    return done.length > 0
  }
  const sendAll = async () => {
    while (await sendSome());
    sending = null
    onChange(free().length)
    return free().length
  }
  const send = () => (sending ??= sendAll())

  addEventListener('online', () => void send())
  setInterval(() => {
    if (free().length > 0) void send()
  }, AGAIN_MS)

  return {
    add: (note) => {
      const notes = loadNotes()
      if (notes.length >= NOTES_MAX || !saveNotes([...notes, note])) return false
      held.add(note.id)
      return true
    },
    drop: (id) => {
      without(new Set([id]))
      held.delete(id)
    },
    release: (id) => {
      held.delete(id)
      void send()
    },
    send,
    forget: () => {
      held.clear()
      saveNotes([])
      onChange(0)
    },
  }
}
