import type { Signal, VisitSignal } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import type { Signal as StoredSignal } from '../payload-types.ts'
import { inTransaction } from '../work/index.ts'
import { deskOf } from './desks.ts'

type Said = Exclude<Signal, VisitSignal>
export type Kept = 'created' | 'duplicate'

/**
 * Stores a signal. The same one again changes nothing, but a text that it did not have is added: a word
 * said after the answer, or written anew.
 */
export const keepSignal = async ({
  payload,
  signal,
}: {
  payload: Payload
  signal: Signal
}): Promise<Kept> => {
  const keep = () =>
    inTransaction({
      payload,
      work: (req) =>
        signal.kind === 'visit' ? keepVisit({ req, visit: signal }) : keepSaid({ req, signal }),
    })
  try {
    return await keep()
  } catch (error) {
    // Two deliveries at once: one let through, the other finds it there.
    const isThere = await find({ payload, signal })
    if (isThere === null) throw error
    return keep()
  }
}

const find = ({
  payload,
  signal: { id, kind },
  req,
}: {
  payload: Payload
  signal: Pick<Signal, 'id' | 'kind'>
  req?: PayloadRequest
}) =>
  payload.findByID({
    collection: kind === 'visit' ? 'visits' : 'signals',
    id,
    depth: 0,
    disableErrors: true,
    ...(req === undefined ? {} : { req }),
  })

const keepVisit = async ({
  req,
  visit,
}: {
  req: PayloadRequest
  visit: VisitSignal
}): Promise<Kept> => {
  const { payload } = req
  if ((await find({ payload, signal: visit, req })) !== null) return 'duplicate'
  const { id, day, rubric, outcome, page, desk: code } = visit
  const desk = code === null ? null : await deskOf({ payload, code, req })
  const data = { id, day, rubric, outcome, page, desk: desk?.id ?? null }
  await payload.create({ collection: 'visits', data, depth: 0, req })
  return 'created'
}

const keepSaid = async ({ req, signal }: { req: PayloadRequest; signal: Said }): Promise<Kept> => {
  const { payload } = req
  const known = (await find({ payload, signal, req })) as StoredSignal | null
  const { text, ...said } = storedAs(signal)
  if (known === null) {
    const state = text === null ? 'handled' : 'new'
    await payload.create({
      collection: 'signals',
      data: { ...said, text, state },
      depth: 0,
      req,
    })
    return 'created'
  }
  const before = known.text ?? ''
  if (text === null || before.includes(text)) return 'duplicate'
  const data = { text: before === '' ? text : `${before}\n\n${text}`, state: 'new' } as const
  await payload.update({ collection: 'signals', id: signal.id, data, depth: 0, req })
  return 'created'
}

const storedAs = (signal: Said) => {
  const { id, kind, day } = signal
  if (signal.kind === 'helpful')
    return { id, kind, day, page: signal.path, answer: signal.answer, text: signal.word }
  if (signal.kind === 'error') return { id, kind, day, page: signal.path, text: signal.what }
  return { id, kind, day, page: signal.screen, about: signal.about, text: signal.text }
}
