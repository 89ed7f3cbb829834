import type { Field } from 'payload'
import { ticketTextAccess } from '../../people/index.ts'
import { SEALED } from '../../vault/index.ts'
import { SPAM_ORIGINS } from '../closing/spam.ts'
import { DETAIL_STATES } from '../detail/states.ts'
import { NO_GUIDE } from '../gaps/no-guide.ts'
import { LIFE_FIELDS as fr } from './labels.fr.ts'

const hidden = { hidden: true } as const
const signed: Field[] = [
  { name: 'text', type: 'textarea', custom: SEALED },
  { name: 'by', type: 'text' },
  { name: 'at', type: 'date' },
]

/** What a ticket keeps of its life besides question, draft and answer. */
export const lifeFields: Field[] = [
  /** What the person was told when it was closed without an answer. */
  { name: 'closing', type: 'group', access: ticketTextAccess, admin: hidden, fields: signed },
  /** How it came, when it is spam: a sender is learnt from mails alone. */
  {
    name: 'spam',
    type: 'select',
    index: true,
    options: [...SPAM_ORIGINS],
    access: ticketTextAccess,
    admin: hidden,
  },
  /** Id of the ticket of the same person with which this one is answered. */
  { name: 'mergedInto', type: 'text', index: true, access: ticketTextAccess, admin: hidden },
  /** Id of the ticket this one was a part of. */
  { name: 'splitFrom', type: 'text', access: ticketTextAccess, admin: hidden },
  /** The partner that the one before thinks of. */
  {
    name: 'suggestion',
    type: 'group',
    access: ticketTextAccess,
    admin: hidden,
    fields: [{ name: 'organization', type: 'text' }, ...signed],
  },
  /** What the person is to be asked, or was. */
  {
    name: 'detail',
    type: 'group',
    access: ticketTextAccess,
    admin: hidden,
    fields: [{ name: 'state', type: 'select', options: [...DETAIL_STATES] }, ...signed],
  },
  /** Their partner asked the lead something, and has no answer yet. */
  {
    name: 'leadAskedAt',
    type: 'date',
    access: ticketTextAccess,
    admin: hidden,
  },
  /** No guide answers it: proposed by itself for « Contenus à créer », or refused there. */
  {
    name: 'noGuide',
    type: 'select',
    index: true,
    options: [...NO_GUIDE],
    access: ticketTextAccess,
    admin: hidden,
  },
  /** Since when it is answered or closed: what is kept of a person is counted from then. */
  {
    name: 'endedAt',
    type: 'date',
    index: true,
    access: ticketTextAccess,
    admin: hidden,
  },
  /** Days for which its person was told that it is kept once it is over. */
  {
    name: 'keepDays',
    type: 'number',
    access: ticketTextAccess,
    admin: hidden,
  },
  /** The person was asked for a detail and has not answered; the promised date stays what it is. */
  {
    name: 'waitsSince',
    type: 'date',
    label: fr.waitsSince,
    index: true,
    admin: { condition: () => false },
  },
]
