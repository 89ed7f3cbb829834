import type { CollectionAdminOptions } from 'payload'
import { publishedControls } from '../publishing/index.ts'
import type { Room } from '../room.ts'
import { previewEndpoint } from './endpoint.ts'
import { PREVIEW } from './labels.fr.ts'
import { sharingEndpoints } from './sharing/endpoints.ts'
import { previewLinks } from './sharing/preview-links.ts'

export { livePreview, pageLink } from './links.ts'
export { viewIn } from './sharing/band.ts'
export { PLAIN_POLICY } from './sharing/dress.ts'
export { getSharedDraft } from './sharing/open.ts'

/** What stands among the buttons of a document that is previewed and published. */
export const documentControls: NonNullable<CollectionAdminOptions['components']> = {
  edit: {
    PublishButton: publishedControls.PublishButton,
    beforeDocumentControls: [
      publishedControls.line,
      './preview/admin/PreviewSwitch.tsx#PreviewSwitch',
    ],
  },
}

/** A draft as the page it will be, beside its form; nobody else sees it but who is given a link. */
export const preview: Room = {
  collections: [previewLinks],
  endpoints: [previewEndpoint, ...sharingEndpoints],
  views: {
    preview: {
      Component: './preview/admin/PreviewView.tsx#PreviewView',
      path: '/apercu/:collection/:id',
      meta: { title: PREVIEW.banner },
    },
  },
}
