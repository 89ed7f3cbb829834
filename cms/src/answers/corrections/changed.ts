import { formatDate, type Snapshot } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { AnswerLink } from '../../payload-types.ts'
import { toldTally } from '../../privacy/index.ts'
import { keptPieces, piecesOf } from '../pieces.ts'
import { GONE, substanceDigest, type LinkedPage } from '../substance.ts'
import { differencesOf, together, type Difference } from './differences.ts'
import { shownAs } from './shown-as.ts'

export type ChangedPage = LinkedPage & {
  title: string
  /** Null once it is gone. */
  url: string | null
  /** Answers that led there and are erased; null when there are none, or too few to be told. */
  erased: number | null
}

/** Kept answers that lead to the same pages, of which the same has changed since. */
export type ChangedAnswers = {
  pages: ChangedPage[]
  /** Null where what a page said then was not kept. */
  differences: Difference[] | null
  answers: {
    id: string
    reference: string
    revision: number
    answeredOn: string
    /** It was mailed, so a correction can be. */
    isMailed: boolean
  }[]
}

const idOf = (value: string | { id: string }): string =>
  typeof value === 'string' ? value : value.id
const keyOf = ({ kind, page }: LinkedPage) => `${kind}/${page}`
/** What a partner changes is told by the partner's own page first. */
const ORDER = ['organizations', 'published-answers', 'guides']

/** Answers that lead to pages which changed in substance since, each once, whatever it leads to. */
export const changedAnswers = async ({
  payload,
  snapshot,
}: {
  payload: Payload
  snapshot: Snapshot
}): Promise<ChangedAnswers[]> => {
  const all = { depth: 0, pagination: false } as const
  const digests = new Map<string, string>()
  const digestOf = ({ kind, page }: LinkedPage): string => {
    const key = keyOf({ kind, page })
    const known = digests.get(key) ?? substanceDigest({ kind, page }, snapshot)
    digests.set(key, known)
    return known
  }
  const links = (await payload.find({ collection: 'answerLinks', ...all })).docs.filter(
    (link) => link.digest !== digestOf(link),
  )
  const { docs } = await payload.find({
    collection: 'tickets',
    where: {
      and: [
        { id: { in: [...new Set(links.map(({ ticket }) => idOf(ticket)))] } },
        { erasedAt: { exists: false } },
        { state: { equals: 'answered' } },
      ],
    },
    select: { reference: true, revision: true, channel: true, answer: { at: true } },
    sort: 'receivedAt',
    ...all,
  })
  const pages = new Map<string, ChangedPage>()
  const pageOf = async ({ kind, page }: LinkedPage): Promise<ChangedPage> => {
    const key = keyOf({ kind, page })
    const known = pages.get(key)
    if (known !== undefined) return known
    const before = `link/${key}/`
    const made = {
      kind,
      page,
      ...(await shownAs({ payload, page: { kind, page }, snapshot })),
      erased: await toldTally({
        payload,
        isOne: (each) => each.startsWith(before) && each !== `${before}${digestOf({ kind, page })}`,
      }),
    }
    pages.set(key, made)
    return made
  }
  const groups = new Map<string, ChangedAnswers>()
  for (const { id, reference, revision, channel, answer } of docs) {
    const own = links
      .filter(({ ticket }) => idOf(ticket) === id)
      .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    // Of a page that is gone nothing is told but that.
    const there = own.filter((link) => digestOf(link) !== GONE)
    const differences = changesOf(there, snapshot)
    const key = JSON.stringify([own.map(keyOf), differences])
    const group = groups.get(key) ?? {
      pages: await Promise.all(own.map(pageOf)),
      differences,
      answers: [],
    }
    group.answers.push({
      id,
      reference,
      revision,
      answeredOn: answer?.at ? formatDate(answer.at) : '',
      isMailed: channel === 'email',
    })
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.answers.length - a.answers.length)
}

/** What changed of pages that are there; null where what one said then was not kept. */
const changesOf = (links: AnswerLink[], snapshot: Snapshot): Difference[] | null => {
  const told: Difference[] = []
  for (const link of links) {
    const before = keptPieces.safeParse(link.pieces)
    if (!before.success) return null
    told.push(...differencesOf(before.data, piecesOf(link, snapshot)))
  }
  return together(told)
}
