import { watchForDangers } from '@infos-droits/shared/search'
import type { PayloadRequest } from 'payload'
import { queueMail } from '../mail/index.ts'
import type { Ticket } from '../payload-types.ts'

/** Words of danger in what people write: which of the lead’s kinds, never the words themselves. */
export type Danger = { danger: boolean; dangerKinds: string | null }

type Watch = { key: string; namesIn: (text: string) => string[] }
/** Hundreds of phrases are made ready once, not for each question. */
let known: Watch | null = null

/** What a text points to, by the phrases that the lead keeps. */
export const dangerIn = async ({
  req,
  text,
}: {
  req: PayloadRequest
  text: string
}): Promise<Danger> => {
  const { docs } = await req.payload.find({
    collection: 'dangers',
    depth: 0,
    pagination: false,
    sort: 'id',
    req,
  })
  const key = docs.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join()
  if (known?.key !== key) {
    const watch = watchForDangers(docs.map(({ name, words }) => ({ name, words, hotlines: [] })))
    known = { key, namesIn: (said) => watch(said).names }
  }
  const names = known.namesIn(text)
  return { danger: names.length > 0, dangerKinds: names.length > 0 ? names.join(', ') : null }
}

/** The lead is told at once, whatever else becomes of the question. */
export const alertOfDanger = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Pick<Ticket, 'id' | 'danger'>
}): Promise<void> => {
  if (ticket.danger === true) await queueMail({ req, kind: 'lead-danger', ticket: ticket.id })
}

/** The same for words that come after the question. */
export const noteDanger = async ({
  req,
  ticket,
  text,
  isTold = true,
}: {
  req: PayloadRequest
  ticket: Pick<Ticket, 'id'>
  text: string
  /** False in a flood: then it is only marked. */
  isTold?: boolean
}): Promise<void> => {
  const data = await dangerIn({ req, text })
  if (!data.danger) return
  await req.payload.update({ collection: 'tickets', id: ticket.id, data, depth: 0, req })
  if (isTold) await alertOfDanger({ req, ticket: { id: ticket.id, danger: true } })
}
