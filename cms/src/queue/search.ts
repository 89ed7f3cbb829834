import { AppError } from '@infos-droits/shared'
import type { PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import { searchedStems } from '../messages/index.ts'
import {
  inLoggedTransaction,
  noteTextsOpened,
  recordAccess,
  requireLead,
} from '../privacy/index.ts'
import { requireOpenVault, wordIndexes } from '../vault/index.ts'
import { hitsAmong, type Hit } from './hits.ts'
import { SEARCH as fr } from './labels.fr.ts'

/** Characters and different words that are looked for; what is typed beyond them is refused, not cut. */
const TYPED_MAX = 300
const WORDS_MAX = 12
/** The newest tickets that may hold the words are opened and read; of more, the person is told. */
const READ_MAX = 200
const SHOWN_MAX = 10
/** A search that takes longer looks for words that are everywhere. */
const PATIENCE_MS = 3000

const bodySchema = z.object(
  { text: z.string({ error: fr.empty }).trim().min(1, fr.empty).max(TYPED_MAX, fr.long) },
  { error: fr.empty },
)

export type Searched = {
  hits: Hit[]
  /** How many of those that were read hold all the words; more may be shown than these. */
  count: number
  /** There were more to read than are read for one search. */
  isCut: boolean
}

/**
 * Finds tickets by words of their question, drafts, answer and messages, all of which must be there,
 * in any form (« loyers » finds « loyer »). They are found by keyed hashes, then opened and verified.
 * That a search was made is a line of the access log, without its words; each text of which a passage is
 * shown is one as well.
 *
 * @throws AppError `auth…` unless a lead asks, `queue.search` (422), `vault.locked` (503).
 */
export const searchTexts = async ({
  req,
  body,
}: {
  req: PayloadRequest
  body: unknown
}): Promise<Searched> => {
  const userId = requireLead(req)
  const { payload, user } = req
  const stems = stemsIn(body)
  await requireOpenVault(payload)
  await inLoggedTransaction({
    payload,
    work: (own) => recordAccess({ req: own, userId, event: 'searched' }),
  })
  const ids = await candidates({ req, stems })
  const known = ids.slice(0, READ_MAX)
  const hits = await hitsAmong({ payload, user: user as TypedUser, ids: known, stems })
  const shown = hits.slice(0, SHOWN_MAX).map((hit) => hit())
  await noteTextsOpened({ payload, tickets: shown.map(({ id }) => id), reader: { userId } })
  return { hits: shown, count: hits.length, isCut: ids.length > READ_MAX }
}

const refuse = (message: string) => new AppError({ code: 'queue.search', message, status: 422 })

const stemsIn = (body: unknown): string[] => {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) throw refuse(parsed.error.issues[0]?.message ?? fr.empty)
  const stems = searchedStems([parsed.data.text])
  if (stems.length === 0) throw refuse(fr.noWord)
  if (stems.length > WORDS_MAX) throw refuse(fr.manyWords(WORDS_MAX))
  return stems
}

/** Ids of the tickets that hold all the hashes, newest first: past Payload, whose rules close them to all. */
const candidates = async ({
  req: { payload },
  stems,
}: {
  req: PayloadRequest
  stems: string[]
}): Promise<string[]> => {
  const found = await payload.db.collections['tickets']
    ?.find({ $and: wordIndexes(stems).map((hashes) => ({ words: { $in: hashes } })) }, { _id: 1 })
    .sort({ receivedAt: -1 })
    .limit(READ_MAX + 1)
    .maxTimeMS(PATIENCE_MS)
    .lean()
  return (found ?? []).map(({ _id }) => String(_id))
}
