import type { Guide } from '../../payload-types.ts'
import { headOf } from './guide-heads.ts'
import type { Published } from './read.ts'

/** A draft that stands, in a snapshot nobody publishes, where its published version would. */
export type DraftInPlace = {
  part: 'guides' | 'organizations' | 'glossary' | 'news' | 'events' | 'resources' | 'answers'
  /** As its collection stores it, relationships as ids; its fields have kept their rules. */
  doc: { id: string }
}

/** What is published, with the draft in the place of its own published version or added to it. */
export const putInPlace = (published: Published, draft: DraftInPlace | undefined): Published => {
  if (draft === undefined) return published
  const { part, doc } = draft
  const others: { id: string }[] = published[part]
  const inPlace = part === 'guides' ? headOf(doc as Guide) : doc
  return { ...published, [part]: [...others.filter(({ id }) => id !== doc.id), inPlace] }
}
