import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'

const PREFIX = 'person:erasing:'
const MOST_DAYS = 30
const DAY_MS = 86_400_000

const noteSchema = z.object({
  act: z.string().min(1),
  begunAt: z.iso.datetime(),
  /** Of the tickets and mails that were to be erased: nothing else tells whose act it is. */
  ids: z.array(z.string()),
})

/** An act of erasing that begins, or one that was cut and goes on. */
export type Unfinished = z.output<typeof noteSchema>

/**
 * Begins to erase some tickets and mails, or goes on with the act in which one of them stood when it was
 * cut: one act has one proof, of all that it erased.
 */
export const beginErasing = async ({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<Unfinished> => {
  const former = (await notesIn(payload)).find((note) => ids.some((id) => note.ids.includes(id)))
  const begun = former ?? { act: randomUUID(), begunAt: new Date().toISOString(), ids: [] }
  const note: Unfinished = { ...begun, ids: [...new Set([...begun.ids, ...ids])] }
  await payload.kv.set(`${PREFIX}${note.act}`, note)
  return note
}

export const endErasing = ({ payload, act }: { payload: Payload; act: string }): Promise<void> =>
  payload.kv.delete(`${PREFIX}${act}`)

/** Those that were cut. An old one goes: nobody went on with it. */
const notesIn = async (payload: Payload): Promise<Unfinished[]> => {
  const notes: Unfinished[] = []
  for (const key of (await payload.kv.keys()).filter((name) => name.startsWith(PREFIX))) {
    const note = noteSchema.safeParse(await payload.kv.get(key)).data
    const isOld = note === undefined || Date.parse(note.begunAt) < Date.now() - MOST_DAYS * DAY_MS
    if (isOld) await payload.kv.delete(key)
    else notes.push(note)
  }
  return notes
}
