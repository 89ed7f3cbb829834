import type { CollectionConfig } from 'payload'
import { contributionAccess } from '../../people/index.ts'
import { dataKeyField, SEALED } from '../../vault/index.ts'
import { keepPartWords } from '../word-index.ts'
import { PART_FIELDS as fr } from './labels.fr.ts'
import { PART_STATES } from './states.ts'

/** The part that one partner gives to an answer the lead composes; written through the workflow alone. */
export const contributions: CollectionConfig = {
  slug: 'contributions',
  labels: fr.labels,
  access: contributionAccess,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { afterChange: [keepPartWords] },
  // One for a partner and ticket: whoever asks changes the ticket too, and two at once meet there.
  indexes: [{ fields: ['ticket', 'organization'] }],
  admin: { hidden: true, group: fr.group, hideAPIURL: true },
  fields: [
    { name: 'ticket', type: 'relationship', relationTo: 'tickets', required: true },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      index: true,
    },
    { name: 'state', type: 'select', required: true, index: true, options: [...PART_STATES] },
    /** Rises at each change; an action with an older one is refused. */
    { name: 'revision', type: 'number', required: true },
    /** What the lead wants of this partner. */
    { name: 'remark', type: 'textarea', custom: SEALED },
    { name: 'text', type: 'textarea', custom: SEALED },
    /** Why it came back. */
    { name: 'reason', type: 'textarea', custom: SEALED },
    /** Id of the partner they think of instead. */
    { name: 'suggestion', type: 'text' },
    { name: 'by', type: 'text' },
    { name: 'at', type: 'date' },
    { name: 'askedAt', type: 'date', required: true },
    /** The last time, since it was asked. */
    { name: 'remindedAt', type: 'date' },
    /** The lead lets the other partners of this question read it. */
    { name: 'isShared', type: 'checkbox' },
    dataKeyField,
  ],
}
