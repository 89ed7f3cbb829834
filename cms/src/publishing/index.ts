import type { CollectionAdminOptions } from 'payload'
import type { Room } from '../room.ts'
import { ensureOneRunning } from './claim.ts'
import { publishingEndpoints } from './endpoints.ts'
import { formerAddressRows } from './former/former-addresses.ts'
import { publications } from './publications.ts'
import { ensureGuideStates } from './snapshot/guide-heads.ts'

export {
  addressOf,
  isPublishedCollection,
  PUBLISHED,
  type PublishedCollection,
} from './addresses.ts'
export { publishPassedDates } from './dated.ts'
export { publishesGlobalOnSave, publishesOnSave } from './on-save.ts'
export { publishLater, requestPublication } from './request.ts'
export { buildSnapshot } from './snapshot/build.ts'
export { textToHtml } from './snapshot/html.ts'
export type { DraftInPlace } from './snapshot/draft.ts'
export { maybeKeptAt } from './snapshot/event-times.ts'
export { readTaught, type TaughtLines } from './snapshot/read-words.ts'
export { makeSearchWords, type StoredWords } from './snapshot/search.ts'
export { publicationStatus } from './status.ts'
export { publishesWhenPublic, type OnWithdrawn } from './when-public.ts'

/** The buttons of a document that is published: « Publier », « Programmer… », what has become of it. */
export const publishedControls = {
  PublishButton: './publishing/admin/PublishDocument.tsx#PublishDocument',
  line: './publishing/admin/PublicationLine.tsx#PublicationLine',
} as const

/** The same of one that is public as soon as it is saved. */
export const savedControls: NonNullable<CollectionAdminOptions['components']> = {
  edit: { beforeDocumentControls: [publishedControls.line] },
}

/** The snapshot that the site reads, and the signal that it changed. */
export const publishing: Room = {
  collections: [publications, formerAddressRows],
  endpoints: publishingEndpoints,
  onInit: async (payload) => {
    await ensureOneRunning(payload)
    await ensureGuideStates(payload)
  },
  dashboard: ['./publishing/admin/PublicationPanel.tsx#PublicationPanel'],
}
