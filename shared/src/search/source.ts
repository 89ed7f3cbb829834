import { typesetDocument } from './document.ts'
import type { SearchDocument } from './types.ts'

/** A page that the search has not read yet: who has read it before need not read it again. */
export type SearchSource = {
  id: string
  /** What the snapshot holds of it. */
  of: object
  /** What else is said of it: with the same `of` and the same `beside`, the document is the same. */
  beside: string
  document: () => SearchDocument
}

/** @param beside see `SearchSource`. */
export const sourceOf = <Part extends object>({
  id,
  part,
  beside = [],
  document,
}: {
  id: string
  part: Part
  beside?: string[]
  document: (part: Part, beside: string[]) => SearchDocument
}): SearchSource => ({
  id,
  of: part,
  beside: beside.join('\n'),
  document: () => typesetDocument(document(part, beside)),
})
