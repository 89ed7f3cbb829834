import { CHANNELS, RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import { Types } from 'mongoose'
import type { Payload } from 'payload'
import { wordHashes } from '../../src/messages/index.ts'
import type { TicketState } from '../../src/desk/workflow.ts'
import { runCommand, withPayload } from '../../src/run-command.ts'
import { sealDocument } from '../../src/vault/index.ts'
import { sealedPathsOf } from '../../src/vault/sealed-fields.ts'

/** Run by the bench on a scratch database: `fill-tickets.ts COUNT` tickets, sealed and indexed as ours are. */

const BATCH = 1000
const DAY = 86_400_000
const YEARS_MS = 5 * 365 * DAY

/** Of a hundred tickets, how many stand where: a fifth waits, of a desk that is far behind. */
const SHARES: [TicketState, number][] = [
  ['answered', 70],
  ['closed', 10],
  ['with_partner', 8],
  ['to_validate', 5],
  ['with_lead', 4],
  ['to_hand_over', 2],
  ['undeliverable', 1],
]
const STATES = SHARES.flatMap(([state, share]) => Array.from({ length: share }, () => state))

/** The same numbers at each run (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Sentences of the guides: French as it is written, with words as frequent as they are. */
const sentencesOf = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.find({ collection: 'guides', depth: 0, pagination: false })
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 30 && value.includes(' ')) found.push(value)
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk)
  }
  docs.forEach(walk)
  return found
}

type Making = { random: () => number; sentences: string[]; organizations: string[]; number: number }

const makeTicket = ({ random, sentences, organizations, number }: Making) => {
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value
  const text = (count: number) => Array.from({ length: count }, () => pick(sentences)).join('\n')
  const state = pick(STATES)
  const isOver = state === 'answered' || state === 'closed'
  const receivedAt = new Date(Date.now() - Math.floor(random() * (isOver ? YEARS_MS : 60 * DAY)))
  const dueAt = new Date(receivedAt.getTime() + 7 * DAY)
  const question = text(3 + Math.floor(random() * 4))
  const by = 'Mesure'
  const hasDraft = state !== 'with_lead' && state !== 'with_partner'
  return {
    reference: `M${number.toString(36).toUpperCase().padStart(8, '0')}`,
    state,
    rubric: pick([...RUBRIC_SLUGS, 'unknown' as const]),
    territory: pick(TERRITORIES),
    channel: pick(CHANNELS),
    organization: state === 'with_lead' ? null : new Types.ObjectId(pick(organizations)),
    receivedAt,
    dueAt,
    revision: 1,
    text: question,
    masked: question,
    draft: hasDraft ? { text: text(5), by, at: dueAt } : {},
    answer: isOver ? { text: text(6), by, at: dueAt } : {},
    person: { firstName: 'Alix', email: `p${String(number)}@exemple.example`, commune: 'Ville' },
    mailboxPrivate: true,
    history: [{ at: receivedAt, event: 'received', by: 'infos-droits' }],
    createdAt: receivedAt,
    updatedAt: dueAt,
  }
}

const main = () =>
  withPayload({
    isQuiet: true,
    work: async (payload) => {
      const count = Number(process.argv[2] ?? 100_000)
      const config = payload.config.collections.find(({ slug }) => slug === 'tickets')
      const model = payload.db.collections['tickets']
      if (config === undefined || model === undefined) throw new Error('no tickets')
      const paths = sealedPathsOf(config)
      const random = randomFrom(20_261_123)
      const sentences = await sentencesOf(payload)
      const found = await payload.find({ collection: 'organizations', depth: 0, limit: 20 })
      const organizations = found.docs.map(({ id }) => id)
      for (let number = 0; number < count; number += BATCH) {
        const docs = Array.from({ length: Math.min(BATCH, count - number) }, (_, index) => {
          const ticket = makeTicket({ random, sentences, organizations, number: number + index })
          const words = wordHashes([ticket.text, ticket.draft.text ?? '', ticket.answer.text ?? ''])
          const _id = new Types.ObjectId()
          const place = { collection: 'tickets', id: _id.toHexString(), paths }
          return { _id, ...sealDocument({ ...place, doc: { ...ticket, words }, wrapped: null }) }
        })
        await model.collection.insertMany(docs, { ordered: false })
        if (number % 10_000 === 0) process.stderr.write(`${String(number)} / ${String(count)}\n`)
      }
      return 0
    },
  })

await runCommand(main)
