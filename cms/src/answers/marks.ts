import { findPersonal, nameWords, type PersonalKind } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { Ticket } from '../payload-types.ts'

/** A passage that may be personal, in one of the two texts. */
export type Mark = {
  part: 'question' | 'answer'
  from: number
  to: number
  words: string
  kind: PersonalKind
}

/** What is pointed out in both texts, but for what the lead has said is of nobody. */
export const marksIn = async ({
  payload,
  ticket,
  texts,
  kept,
}: {
  payload: Payload
  ticket: Pick<Ticket, 'person'>
  texts: { question: string; answer: string }
  kept: readonly string[]
}): Promise<Mark[]> => {
  const { firstName, mailName, commune } = ticket.person ?? {}
  const names = [firstName, mailName].flatMap((name) => (name ? nameWords(name) : []))
  const told = [...names, commune].filter((word) => typeof word === 'string')
  const { docs } = await payload.find({
    collection: 'organizations',
    where: { _status: { equals: 'published' } },
    depth: 0,
    pagination: false,
    select: { name: true, acronym: true },
  })
  const { siteName } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const known = [siteName, ...docs.flatMap(({ name, acronym }) => [name, acronym ?? ''])]
  const parts = ['question', 'answer'] as const
  return parts.flatMap((part) =>
    findPersonal(withoutAddresses(texts[part]), { told, known })
      .filter(({ words, kind }) => kind === 'masked' || !kept.includes(words))
      .map((each) => ({ part, ...each })),
  )
}

/** Addresses of pages hold capitals and numbers of nobody; each place stays where it is. */
const withoutAddresses = (text: string): string =>
  text.replace(/https?:\/\/[^\s<>"')]+/g, (address) => '_'.repeat(address.length))
