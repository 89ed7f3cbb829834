import type { CollectionConfig } from 'payload'
import { previewLinkAccess } from '../../people/index.ts'
import { PREVIEWED } from '../previewed.ts'
import { SHARING as fr } from './labels.fr.ts'

/** One row a link by which somebody without an account sees a draft; what stands in the link is kept nowhere. */
export const previewLinks: CollectionConfig = {
  slug: 'previewLinks',
  labels: fr.labels,
  access: previewLinkAccess,
  disableDuplicate: true,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: PREVIEWED.map((value) => ({ value, label: value })),
    },
    { name: 'document', type: 'text', required: true, index: true },
    /** On whose behalf the draft is read: without that account, or once it may not read it, the link is over. */
    { name: 'madeBy', type: 'relationship', relationTo: 'users', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
}
