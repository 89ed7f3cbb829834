import { paths, questionAnchor, type Snapshot } from '@infos-droits/shared'
import type { LinkedPage } from './substance.ts'

const ADDRESS = /https?:\/\/[^\s<>"')\]]+/g

/** The pages of the site that a text leads to, each once; with `#question-…`, that question alone. */
export const linkedPages = ({
  text,
  snapshot: { guides, organizations },
  siteUrl,
}: {
  text: string
  snapshot: Pick<Snapshot, 'guides' | 'organizations'>
  siteUrl: string
}): LinkedPage[] => {
  const pages = new Map<string, LinkedPage>()
  for (const { id, rubric, slug, answers } of guides) {
    const own = { kind: 'guides', page: id } as const
    pages.set(paths.guide(rubric, slug), own)
    pages.set(paths.easyRead(rubric, slug), own)
    for (const answer of answers ?? [])
      pages.set(`${paths.guide(rubric, slug)}#${questionAnchor(answer.id)}`, {
        kind: 'published-answers',
        page: answer.id,
      })
  }
  for (const { id, slug } of organizations)
    pages.set(paths.organization(slug), { kind: 'organizations', page: id })
  const found = new Map<string, LinkedPage>()
  for (const [address] of text.matchAll(ADDRESS)) {
    const page = pageAt({ address: address.replace(/[.,;:!?]+$/, ''), pages, siteUrl })
    if (page !== null) found.set(`${page.kind}/${page.page}`, page)
  }
  return [...found.values()]
}

const pageAt = ({
  address,
  pages,
  siteUrl,
}: {
  address: string
  pages: ReadonlyMap<string, LinkedPage>
  siteUrl: string
}): LinkedPage | null => {
  if (!URL.canParse(address)) return null
  const { origin, pathname, hash } = new URL(address)
  if (origin !== new URL(siteUrl).origin) return null
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`
  return pages.get(`${path}${hash}`) ?? pages.get(path) ?? null
}
