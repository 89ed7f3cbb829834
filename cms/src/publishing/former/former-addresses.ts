import type { CollectionConfig } from 'payload'
import { publicationAccess } from '../../people/index.ts'
import { FORMER_ADDRESSES as fr } from './labels.fr.ts'
import { VIEWS, WITH_PAGES } from './pages.ts'

/** One row an address that a page has left, with the last document that left it. Kept for ever. */
export const formerAddressRows: CollectionConfig = {
  slug: 'former-addresses',
  labels: fr.labels,
  access: publicationAccess,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-updatedAt',
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'address',
    defaultColumns: ['address', 'kind', 'view', 'updatedAt'],
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
  },
  fields: [
    { name: 'address', type: 'text', label: fr.address, required: true, unique: true },
    {
      name: 'kind',
      type: 'select',
      label: fr.kind,
      required: true,
      options: WITH_PAGES.map((value) => ({ value, label: fr.kinds[value] })),
    },
    { name: 'document', type: 'text', required: true, index: true, admin: { hidden: true } },
    {
      name: 'view',
      type: 'select',
      label: fr.view,
      required: true,
      options: VIEWS.map((value) => ({ value, label: fr.views[value] })),
    },
  ],
}
