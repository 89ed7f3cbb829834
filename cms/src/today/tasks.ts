import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { proposedGaps } from '../answers/index.ts'
import { readUnanswered } from '../desk/index.ts'
import { lostLinks } from '../internal-links/index.ts'
import { erasedBesideTrouble, keptArchives, markTrouble } from '../privacy/index.ts'
import { publicationStatus } from '../publishing/index.ts'
import { listOf } from '../queue/index.ts'
import { MAIL_KINDS } from '../mail/index.ts'
import { daysBefore, type Ask, type When } from './ask.ts'
import { TODAY as fr } from './labels.fr.ts'
import { settingsTasks } from './settings-tasks.ts'
import { heldDangers, upkeep } from './upkeep.ts'

/** Something to do: how much of it, where, when. */
export type Task = { label: string; count: number; href: string; when: When }

type Asking = { payload: Payload; user: TypedUser; now: Date }

const ticketsIn =
  (view: Parameters<typeof listOf>[0], label: Ask['label'], when: When = 'now') =>
  (now: Date): Ask => ({ collection: 'tickets', label, when, ...listOf(view, now) })

const late = ticketsIn('en-retard', fr.late)
const toAnswer = ticketsIn('chez-les-partenaires', fr.toAnswer)
const toHandOver = ticketsIn('a-remettre', fr.toHandOver)

/** Words of danger, in a question that still waits: read before everything else. */
const inDanger = (now: Date): Ask => ({ ...ticketsIn('danger', fr.danger)(now), isFirst: true })

const newSignals: Ask = {
  collection: 'signals',
  label: fr.signals,
  where: { state: { equals: 'new' } },
  filter: 'where[state][equals]=new&sort=-day',
  when: 'now',
}

const waitingCorrections: Ask = {
  collection: 'corrections',
  label: fr.corrections,
  where: { state: { equals: 'waiting' } },
  filter: 'where[state][equals]=waiting&sort=-updatedAt',
  when: 'now',
}

/** Mails that were refused, or of which nobody knows whether they left. */
const doubtfulMails: Ask = {
  collection: 'mails',
  label: fr.mails,
  where: { state: { in: ['failed', 'uncertain'] } },
  filter: 'where[state][in]=failed,uncertain',
  when: 'now',
}

const TO_THE_LEAD = MAIL_KINDS.filter((kind) => kind.startsWith('lead-'))

/** Mails to the lead that came back: nobody was told of what they were about, not even of a danger. */
const lostAlerts = (now: Date): Ask => {
  const week = daysBefore(now, 7)
  const kinds = TO_THE_LEAD.join(',')
  return {
    collection: 'mails',
    label: fr.lostAlerts,
    where: {
      and: [
        { delivery: { equals: 'bounced' } },
        { kind: { in: TO_THE_LEAD } },
        { createdAt: { greater_than: week } },
      ],
    },
    filter: `where[and][0][delivery][equals]=bounced&where[and][1][kind][in]=${kinds}&where[and][2][createdAt][greater_than]=${week}`,
    when: 'now',
    isFirst: true,
  }
}

const ASKS: Record<TypedUser['role'], (now: Date) => Ask[]> = {
  lead: (now) => [
    inDanger(now),
    lostAlerts(now),
    ticketsIn('a-valider', fr.toValidate)(now),
    ticketsIn('questions-au-chef', fr.asked)(now),
    ticketsIn('a-orienter', fr.toRoute)(now),
    ticketsIn('non-distribuees', fr.undeliverable)(now),
    doubtfulMails,
    heldDangers,
    waitingCorrections,
    newSignals,
    ...upkeep(now),
    ticketsIn('chez-les-partenaires', fr.withPartner, 'under-way')(now),
    ticketsIn('a-remettre', fr.toHandOver, 'under-way')(now),
  ],
  partner: (now) => [late(now), toAnswer(now)],
  reception: (now) => [toHandOver(now)],
}

/** What there is to do for this person, as far as they may see it; nothing that is not there. */
export const tasksFor = async ({ payload, user, now }: Asking): Promise<Task[]> => {
  const counted = await Promise.all(
    ASKS[user.role](now).map(
      async ({ collection, label, where, filter, when, isFirst = false }) => {
        const found = await payload.count({ collection, where, overrideAccess: false, user })
        const count = found.totalDocs
        const href = `/admin/collections/${collection}?${filter}`
        return { isFirst, task: { label: label(count), count, href, when } }
      },
    ),
  )
  const own =
    user.role === 'lead'
      ? [
          ...(await unansweredTask({ payload, user, now })),
          ...(await siteTasks({ payload, user, now })),
          ...(await gapTask({ payload })),
        ]
      : []
  const there = counted.filter(({ task }) => task.count > 0)
  const those = (first: boolean) =>
    there.flatMap(({ isFirst, task }) => (isFirst === first ? [task] : []))
  return [...those(true), ...own, ...those(false)]
}

/** What is late, in nobody’s hands or kept too long, on its own page; the clock of the process is near enough to look. */
const unansweredTask = async ({ payload, user, now }: Asking): Promise<Task[]> => {
  const req = await createLocalReq({ user }, payload)
  const rows = await readUnanswered({ req, now })
  const kept = rows.filter(({ reasons }) => reasons.includes('kept')).length
  const page = { href: '/admin/sans-reponse', when: 'now' } as const
  const tasks: Task[] = [
    { label: fr.unanswered(rows.length), count: rows.length, ...page },
    { label: fr.keptTooLong(kept), count: kept, ...page },
  ]
  return tasks.filter(({ count }) => count > 0)
}

/** Questions that no guide answers, for the lead to give a subject. */
const gapTask = async ({ payload }: Pick<Asking, 'payload'>): Promise<Task[]> => {
  const count = (await proposedGaps(payload)).length
  const href = '/admin/contenus-a-creer'
  return count === 0 ? [] : [{ label: fr.gaps(count), count, href, when: 'later' }]
}

/** How the site stands: a publication refused, an empty agenda, settings that are missed. */
const siteTasks = async ({ payload, user, now }: Asking): Promise<Task[]> => {
  const { refused } = await publicationStatus(payload)
  const instant = now.toISOString()
  const { totalDocs } = await payload.count({
    collection: 'events',
    where: { and: [{ _status: { equals: 'published' } }, { startsAt: { greater_than: instant } }] },
    overrideAccess: false,
    user,
  })
  const list = '/admin/collections'
  const refusal = `${list}/publications?where[state][equals]=refused&sort=-doneAt`
  const events = `${list}/events?sort=-startsAt`
  const tasks: Task[] = []
  if (refused !== null) tasks.push({ label: fr.refused(1), count: 1, href: refusal, when: 'now' })
  if (totalDocs === 0) tasks.push({ label: fr.noEvent, count: 0, href: events, when: 'later' })
  const asking = { payload, user }
  if ((await erasedBesideTrouble(payload)) !== null)
    tasks.push({ label: fr.erasedBeside, count: 1, href: `${list}/erasures`, when: 'now' })
  const mark = await markTrouble(payload)
  if (mark !== null)
    tasks.push({ label: fr.logMark(mark.file), count: 1, href: `${list}/accessLog`, when: 'now' })
  const unread = (await keptArchives(payload))?.unread ?? null
  if (unread !== null)
    tasks.push({
      label: fr.archivesUnread(unread),
      count: 1,
      href: `${list}/erasures`,
      when: 'now',
    })
  return [...tasks, ...(await settingsTasks(asking)), ...(await linkTasks(asking))]
}

/** Pages of which a text leads to what is no longer on the site. */
const linkTasks = async (asking: Omit<Asking, 'now'>): Promise<Task[]> =>
  (await lostLinks(asking)).map(({ collection, id, title, count }) => ({
    label: fr.lostLinks({ count, title }),
    count,
    href: `/admin/collections/${collection}/${id}`,
    when: 'later',
  }))
