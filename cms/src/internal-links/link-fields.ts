import type { Field } from 'payload'
import { httpsRequired } from '../fields/index.ts'
import { LINK as fr } from './labels.fr.ts'
import { LINKABLE } from './nodes.ts'

const isInternal = (sibling: unknown): boolean =>
  sibling !== null &&
  typeof sibling === 'object' &&
  'linkType' in sibling &&
  sibling.linkType === 'internal'

/** A link in a text: a page of this site, found again whatever its address becomes, or an https address. */
export const linkFields: Field[] = [
  { name: 'text', type: 'text', label: fr.text, required: true },
  {
    name: 'linkType',
    type: 'radio',
    label: fr.type,
    options: [
      { label: fr.internal, value: 'internal' },
      { label: fr.custom, value: 'custom' },
    ],
    defaultValue: 'custom',
    required: true,
  },
  {
    name: 'url',
    type: 'text',
    label: fr.url,
    required: true,
    defaultValue: 'https://',
    validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
      isInternal(siblingData) || httpsRequired(value),
    admin: { condition: (_, sibling) => !isInternal(sibling) },
  },
  {
    name: 'doc',
    type: 'relationship',
    // Drafts too: two pages may be written together. Until it is on the site its words have no link.
    relationTo: [...LINKABLE],
    label: fr.page,
    required: true,
    maxDepth: 0,
    admin: {
      allowCreate: false,
      allowEdit: false,
      condition: (_, sibling) => isInternal(sibling),
      description: fr.pageHelp,
    },
  },
]
