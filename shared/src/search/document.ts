import { frenchTypography } from '../text/typography.ts'
import type { SearchDocument, SearchKind } from './types.ts'

/** A page of which nothing is said yet. */
export const emptyDocument = ({
  kind,
  slug,
}: {
  kind: SearchKind
  slug: string
}): SearchDocument => ({
  ...{ id: `${kind}:${slug}`, url: '', kind, title: '', aliases: [], summary: '', headings: [] },
  ...{ body: '', numbers: [], facets: { kind: [kind] }, use: 0 },
})

/** French typography on all that is read of a page. */
export const typesetDocument = (document: SearchDocument): SearchDocument => ({
  ...document,
  title: frenchTypography(document.title),
  aliases: document.aliases.map(frenchTypography),
  summary: frenchTypography(document.summary),
  headings: document.headings.map(frenchTypography),
  body: frenchTypography(document.body),
})
