import type { ErasureAct } from '@infos-droits/shared/backup-folder'
import type { CollectionConfig, Payload, PayloadRequest, Where } from 'payload'
import { erasureAccess } from '../people/index.ts'
import type { Ticket } from '../payload-types.ts'
import { lookAtArchives } from './kept-archives.ts'
import { ERASURES as fr } from './labels.fr.ts'

const REASONS = ['request', 'retention', 'restored'] as const
/** `restored`: it was erased before, and came back with a backup. */
export type ErasureReason = (typeof REASONS)[number]

export const DAY = 86_400_000
const DAY_SHOWN = { displayFormat: 'dd/MM/yyyy' } as const

/** What was erased and when; when nothing of it is left anywhere. Nothing of the person stands in it. */
export const erasures: CollectionConfig = {
  slug: 'erasures',
  labels: fr.labels,
  access: erasureAccess,
  disableDuplicate: true,
  timestamps: false,
  defaultSort: '-at',
  admin: {
    group: fr.group,
    hidden: ({ user }) => user['role'] !== 'lead',
    description: fr.description,
    hideAPIURL: true,
    useAsTitle: 'reference',
    // The end first: on a telephone the first two are seen.
    defaultColumns: ['reference', 'completeAt', 'at', 'reason'],
  },
  fields: [
    {
      name: 'proof',
      type: 'ui',
      admin: {
        components: { Field: './privacy/admin/ErasureProof.tsx#ErasureProof' },
        disableListColumn: true,
      },
    },
    { name: 'reference', type: 'text', label: fr.reference, required: true, index: true },
    {
      name: 'at',
      type: 'date',
      label: fr.at,
      required: true,
      index: true,
      admin: { date: { displayFormat: 'dd/MM/yyyy HH:mm' } },
    },
    {
      name: 'reason',
      type: 'select',
      label: fr.reason,
      required: true,
      options: REASONS.map((value) => ({ value, label: fr.reasons[value] })),
    },
    { name: 'user', type: 'relationship', relationTo: 'users', label: fr.user },
    /** The same for all that was erased by one act: one proof for it. Made at random. */
    { name: 'act', type: 'text', index: true, admin: { hidden: true } },
    {
      name: 'againAt',
      type: 'date',
      label: fr.againAt,
      admin: {
        date: { displayFormat: 'dd/MM/yyyy HH:mm' },
        description: fr.againAtHelp,
        condition: ({ againAt }) => Boolean(againAt),
      },
    },
    {
      name: 'backupsUntil',
      type: 'date',
      label: fr.backupsUntil,
      required: true,
      admin: { date: DAY_SHOWN, description: fr.backupsUntilHelp },
    },
    {
      name: 'completeAt',
      type: 'date',
      label: fr.completeAt,
      index: true,
      admin: {
        date: DAY_SHOWN,
        description: fr.completeAtHelp,
        components: { Cell: './privacy/admin/CompleteCell.tsx#CompleteCell' },
      },
    },
  ],
}

/** Notes an erasure, in the transaction of `req`; answers what is to be kept of it outside of the database. */
export const recordErasure = async ({
  req,
  ticket,
  reason,
  userId,
  act,
}: {
  req: PayloadRequest
  ticket: Pick<Ticket, 'reference'>
  reason: ErasureReason
  userId: string | null
  /** What ties all that is erased together to one proof. */
  act: string
}): Promise<ErasureAct> => {
  const { backupDays } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const at = new Date()
  const { id: row } = await req.payload.create({
    collection: 'erasures',
    depth: 0,
    data: {
      reference: ticket.reference,
      at: at.toISOString(),
      reason,
      user: userId,
      act,
      backupsUntil: new Date(at.getTime() + backupDays * DAY).toISOString(),
    },
    req,
  })
  return { id: act, at: at.toISOString(), reason, user: userId, row }
}

/**
 * Calls erasures complete of which no copy is left: the backups made before have had their time and are no
 * longer in the folders they were written to, and the journal of the database (its oplog) begins after
 * them. Answers how many; none while a folder cannot be read.
 */
export const completeErasures = async (payload: Payload): Promise<number> => {
  await moveDates(payload)
  const { oldest, unread } = await lookAtArchives(payload)
  const begins = await oplogBegins(payload)
  if (begins === null || unread !== null) return 0
  const now = new Date()
  const { docs } = await payload.update({
    collection: 'erasures',
    where: {
      and: [
        { completeAt: { exists: false } },
        { backupsUntil: { less_than: now.toISOString() } },
        ...doneBefore(begins.toISOString()),
        ...(oldest === null ? [] : doneBefore(oldest)),
      ],
    },
    data: { completeAt: now.toISOString() },
    depth: 0,
  })
  return docs.length
}

/** Erased before a moment, and so were those that came back with a backup. */
const doneBefore = (moment: string): Where[] => [
  { at: { less_than: moment } },
  { or: [{ againAt: { exists: false } }, { againAt: { less_than: moment } }] },
]

/** Backups that are kept longer than when something was erased hold it for longer. No date comes nearer. */
const moveDates = async (payload: Payload): Promise<void> => {
  const { backupDays } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const { docs } = await payload.find({
    collection: 'erasures',
    where: { completeAt: { exists: false } },
    pagination: false,
    depth: 0,
  })
  for (const { id, at, againAt, backupsUntil } of docs) {
    const until = new Date(Date.parse(againAt ?? at) + backupDays * DAY)
    if (until.getTime() <= Date.parse(backupsUntil)) continue
    const data = { backupsUntil: until.toISOString() }
    await payload.update({ collection: 'erasures', id, data, depth: 0 })
  }
}

/** When the oldest entry of the oplog was written; null when this account may not read it. */
export const oplogBegins = async (payload: Payload): Promise<Date | null> => {
  try {
    const oplog = payload.db.connection.getClient().db('local').collection('oplog.rs')
    const oldest = await oplog.findOne({}, { sort: { $natural: 1 }, projection: { wall: 1 } })
    return oldest?.['wall'] instanceof Date ? oldest['wall'] : null
  } catch (error) {
    payload.logger.warn({ msg: 'privacy: the oplog cannot be read', reason: String(error) })
    return null
  }
}
