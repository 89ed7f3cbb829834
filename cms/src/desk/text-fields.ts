import type { Field } from 'payload'
import { ticketDraftAccess, ticketMaskedAccess, ticketTextAccess } from '../people/index.ts'
import { SEALED } from '../vault/index.ts'
import { TEXT_MAX } from './action.ts'

/** What somebody wrote, who and when; made anew for each group, as Payload completes what it is given. */
const written = (): Field[] => [
  { name: 'text', type: 'textarea', custom: SEALED },
  { name: 'by', type: 'text' },
  { name: 'at', type: 'date' },
]

/** What was asked and what was written to answer it, each as far as those may read it who work on it. */
export const textFields: Field[] = [
  {
    name: 'masked',
    type: 'textarea',
    // A mask is longer than a short name.
    maxLength: 8 * TEXT_MAX,
    required: true,
    custom: SEALED,
    access: ticketMaskedAccess,
    admin: { hidden: true },
  },
  /** Slugs of the guides that the person said to have read, between blanks. */
  {
    name: 'looked',
    type: 'text',
    custom: SEALED,
    access: ticketMaskedAccess,
    admin: { hidden: true },
  },
  {
    name: 'text',
    type: 'textarea',
    required: true,
    custom: SEALED,
    access: ticketTextAccess,
    admin: { hidden: true },
  },
  {
    name: 'draft',
    type: 'group',
    access: ticketDraftAccess,
    admin: { hidden: true },
    fields: written(),
  },
  /** What the lead is writing, before it is validated. */
  {
    name: 'working',
    type: 'group',
    access: ticketTextAccess,
    admin: { hidden: true },
    fields: [...written(), { name: 'revision', type: 'number' }],
  },
  /** The lead's, when a draft goes back to the partner. */
  {
    name: 'remark',
    type: 'textarea',
    custom: SEALED,
    access: ticketDraftAccess,
    admin: { hidden: true },
  },
  {
    name: 'answer',
    type: 'group',
    access: ticketTextAccess,
    admin: { hidden: true },
    fields: written(),
  },
  /** What the lead wrote to the person after the answer, when a page it led to had changed. */
  {
    name: 'correction',
    type: 'group',
    access: ticketTextAccess,
    admin: { hidden: true },
    fields: written(),
  },
]
