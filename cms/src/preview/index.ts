import type { Room } from '../room.ts'
import { previewEndpoint } from './endpoint.ts'

export { livePreview, pageLink } from './links.ts'

/** A draft as the page it will be, beside its form; nobody else sees it. */
export const preview: Room = {
  endpoints: [previewEndpoint],
  views: {
    preview: {
      Component: './preview/admin/PreviewView.tsx#PreviewView',
      path: '/apercu/:collection/:id',
    },
  },
}
