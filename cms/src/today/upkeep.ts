import { daysBefore, type Ask } from './ask.ts'
import { TODAY as fr } from './labels.fr.ts'

/** Of these mails the lead may still make a ticket. */
const heldMails = (outcome: 'spam' | 'automatic', label: Ask['label'], now: Date): Ask => {
  const week = daysBefore(now, 7)
  return {
    collection: 'mailEvents',
    label,
    where: {
      and: [
        { outcome: { equals: outcome } },
        { kind: { equals: 'received' } },
        { at: { greater_than: week } },
        { ticket: { exists: false } },
        { danger: { not_equals: true } },
        { seenAt: { exists: false } },
      ],
    },
    filter: `where[and][0][outcome][equals]=${outcome}&where[and][1][kind][equals]=received&where[and][2][at][greater_than]=${week}&where[and][3][ticket][exists]=false&where[and][4][danger][not_equals]=true&where[and][5][seenAt][exists]=false`,
    when: 'later',
  }
}

/** Written to many, with words of danger: no mail tells of each, so they stand here until somebody looked. */
export const heldDangers: Ask = {
  collection: 'mailEvents',
  label: fr.heldDangers,
  where: {
    and: [
      { danger: { equals: true } },
      { outcome: { in: ['automatic', 'spam'] } },
      { ticket: { exists: false } },
      { seenAt: { exists: false } },
    ],
  },
  filter:
    'where[and][0][danger][equals]=true&where[and][1][outcome][in]=automatic,spam&where[and][2][ticket][exists]=false&where[and][3][seenAt][exists]=false',
  when: 'now',
}

/** What is to be looked at again, when there is time. */
export const upkeep = (now: Date): Ask[] => {
  const [year, month] = [daysBefore(now, 365), daysBefore(now, 30)]
  return [
    heldMails('spam', fr.heldMails, now),
    heldMails('automatic', fr.automaticMails, now),
    {
      collection: 'guides',
      label: fr.oldSources,
      where: { 'sources.checkedOn': { less_than: year } },
      filter: `where[sources.checkedOn][less_than]=${year}`,
      when: 'later',
    },
    {
      collection: 'guides',
      label: fr.toCheck,
      where: { toCheck: { equals: true } },
      filter: 'where[toCheck][equals]=true',
      when: 'later',
    },
    {
      collection: 'organizations',
      label: fr.partnersToCheck,
      where: { toCheck: { equals: true } },
      filter: 'where[toCheck][equals]=true',
      when: 'later',
    },
    {
      collection: 'published-answers',
      label: fr.draftAnswers,
      where: { _status: { equals: 'draft' } },
      filter: 'where[_status][equals]=draft',
      when: 'later',
    },
    {
      collection: 'published-answers',
      label: fr.oldAnswers,
      where: { and: [{ _status: { equals: 'published' } }, { updatedAt: { less_than: year } }] },
      filter: `where[and][0][_status][equals]=published&where[and][1][updatedAt][less_than]=${year}`,
      when: 'later',
    },
    {
      collection: 'guides',
      label: fr.oldDrafts,
      where: { and: [{ _status: { equals: 'draft' } }, { updatedAt: { less_than: month } }] },
      filter: `where[and][0][_status][equals]=draft&where[and][1][updatedAt][less_than]=${month}`,
      when: 'later',
    },
  ]
}
