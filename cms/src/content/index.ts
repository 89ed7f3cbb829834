import type { Room } from '../room.ts'
import { guides } from './guides.ts'
import { hotlines } from './hotlines.ts'
import { makeMedia } from './media.ts'
import { rubrics } from './rubrics.ts'
import { themes } from './themes.ts'

export { stepEditor } from './editor.ts'
export { guidesThat, refuseDeleteWhenUsed, refuseInUse } from './references.ts'

/** What the site says: rubrics, themes, guides, helplines, pictures. */
export const content: Room = {
  collections: () => [guides, themes, rubrics, hotlines, makeMedia()],
  dashboard: ['./content/admin/ContentPanel.tsx#ContentPanel'],
}
