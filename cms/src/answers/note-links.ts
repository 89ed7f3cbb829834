import { messageOf, type Snapshot } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import { env } from '../env.ts'
import type { Ticket } from '../payload-types.ts'
import { currentSearch } from '../search-words/index.ts'
import { deleteEach } from '../work/index.ts'
import { linkedPages } from './linked-pages.ts'
import { piecesOf } from './pieces.ts'
import { substanceDigest, type LinkedPage } from './substance.ts'

/** What is published now, a few minutes old at most; null while nothing can be published. */
export const publishedNow = async (
  payload: Payload,
  { isStaleFine = false } = {},
): Promise<Snapshot | null> =>
  currentSearch({ payload, isStaleFine }).then(
    ({ snapshot }) => snapshot,
    (error: unknown) => {
      payload.logger.warn(`answers: pages cannot be read: ${messageOf(error)}`)
      return null
    },
  )

/** What is kept of a page to tell later whether it has changed, and in what. */
export const asItIs = (page: LinkedPage, snapshot: Snapshot) => ({
  digest: substanceDigest(page, snapshot),
  pieces: piecesOf(page, snapshot),
})

/**
 * Notes which pages of the site an answer leads to, and what they say in substance, in the transaction that
 * validates it: ids, and what those public pages say. An answer taken back leads nowhere any more.
 */
export const noteAnswerLinks = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  /** As it is after the act. */
  ticket: Pick<Ticket, 'id' | 'answer'>
}): Promise<void> => {
  const { payload } = req
  const where = { ticket: { equals: ticket.id } }
  await deleteEach({ req, collection: 'answerLinks', where })
  const text = ticket.answer?.text ?? ''
  const siteUrl = env().SITE_URL
  if (!text.includes(new URL(siteUrl).host)) return
  const snapshot = await publishedNow(payload, { isStaleFine: true })
  if (snapshot === null) return
  for (const page of linkedPages({ text, snapshot, siteUrl })) {
    const data = { ticket: ticket.id, ...page, ...asItIs(page, snapshot) }
    await payload.create({ collection: 'answerLinks', data, depth: 0, req })
  }
}
