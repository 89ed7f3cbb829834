import type { Payload } from 'payload'
import type { Erasure } from '../payload-types.ts'
import { oplogBegins } from './erasures.ts'
import { ERASURES } from './labels.fr.ts'
import { PROOF as fr, proofText } from './proof.fr.ts'

const PARIS = { timeZone: 'Europe/Paris' } as const
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', ...PARIS })
const moment = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  ...PARIS,
})

/**
 * The proof of all that was erased by the act of one erasure, as a text to hand over. It is made of what is
 * kept of the act: the same wherever it is asked for, until the erasure is complete.
 *
 * @param who was found how, in words; left out, nothing of it is kept.
 */
export const proofOf = async ({
  payload,
  erasure,
  who = fr.someone,
}: {
  payload: Payload
  erasure: Erasure
  who?: string
}): Promise<string> => {
  const act = await ofOneAct({ payload, erasure })
  const references = act.map(({ reference }) => reference)
  const mails = references.filter((reference) => reference === ERASURES.mail).length
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const oplog = await oplogBegins(payload)
  const complete = act.every(({ completeAt }) => completeAt) ? latest(act, 'completeAt') : null
  const text = proofText({
    site: settings.siteName,
    reason: erasure.reason,
    who,
    references: references.filter((reference) => reference !== ERASURES.mail),
    mails,
    at: moment.format(latest(act, 'at')),
    now: moment.format(new Date()),
    again: act.some(({ againAt }) => againAt) ? moment.format(latest(act, 'againAt')) : null,
    backups: day.format(latest(act, 'backupsUntil')),
    complete: complete === null ? null : day.format(complete),
    oplogSince: oplog === null ? null : day.format(oplog),
  })
  return `\uFEFF${text}\n`
}

/** That of a ticket, by its reference; null when it was never erased. */
export const proofOfTicket = async ({
  payload,
  reference,
}: {
  payload: Payload
  reference: string
}): Promise<string | null> => {
  const { docs } = await payload.find({
    collection: 'erasures',
    where: { reference: { equals: reference } },
    sort: '-at',
    limit: 1,
    pagination: false,
    depth: 0,
  })
  return docs[0] === undefined ? null : proofOf({ payload, erasure: docs[0] })
}

/** That of an act that was just done; null when nothing was left to erase. */
export const proofOfAct = async ({
  payload,
  act,
  who,
}: {
  payload: Payload
  act: string
  who: string
}): Promise<string | null> => {
  const [erasure] = await rowsOf({ payload, act })
  return erasure === undefined ? null : proofOf({ payload, erasure, who })
}

/** Those from before acts were kept stand alone. */
const ofOneAct = ({ payload, erasure }: { payload: Payload; erasure: Erasure }) =>
  erasure.act ? rowsOf({ payload, act: erasure.act }) : Promise.resolve([erasure])

const rowsOf = async ({ payload, act }: { payload: Payload; act: string }): Promise<Erasure[]> => {
  const where = { act: { equals: act } }
  const all = { sort: 'at', pagination: false, depth: 0 } as const
  return (await payload.find({ collection: 'erasures', where, ...all })).docs
}

const latest = (
  act: readonly Erasure[],
  name: 'at' | 'againAt' | 'backupsUntil' | 'completeAt',
): Date => new Date(Math.max(...act.flatMap((erasure) => Date.parse(erasure[name] ?? '') || [])))
