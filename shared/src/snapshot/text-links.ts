import { paths } from '../paths.ts'
import { BROKEN as fr } from './labels.fr.ts'
import type { Outline } from './outline.ts'
import type { Guide, Snapshot } from './schema.ts'

const LINK = /<a href="(\/[^"]*)"/g

/** Each once. */
const linksIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((html) => [...html.matchAll(LINK)].map(([, address = '']) => address))),
]

/** Addresses on the site that the texts of a guide lead to. */
export const guideLeadsTo = ({
  steps,
  easyRead,
  answers,
}: Pick<Guide, 'steps' | 'easyRead' | 'answers'>): string[] =>
  linksIn([...steps, ...(easyRead?.steps ?? []), ...(answers ?? [])].map(({ html }) => html))

/** The same of news or of an event. */
export const newsLeadsTo = ({ html }: { html: string }): string[] => linksIn([html])

/** The same of a resource. */
export const resourceLeadsTo = ({ transcriptHtml }: Snapshot['resources'][number]): string[] =>
  linksIn([transcriptHtml ?? ''])

/** Addresses that a text may lead to. */
const pagesOf = ({ guides, organizations }: Outline): Set<string> => {
  const pages = new Set<string>()
  for (const { rubric, slug, themes } of guides) {
    pages.add(paths.guide(rubric, slug))
    for (const theme of themes) pages.add(paths.theme(rubric, theme))
  }
  for (const { slug } of organizations) pages.add(paths.organization(slug))
  return pages
}

/** Links in texts to pages of the site that the snapshot does not hold, one French sentence each. */
export const brokenTextLinks = (outline: Outline): string[] => {
  const written = [outline.guides, outline.news, outline.events, outline.resources].flat()
  const linking = written.filter(({ leadsTo }) => leadsTo.length > 0)
  const pages = linking.length === 0 ? new Set<string>() : pagesOf(outline)
  return linking.flatMap(({ title, leadsTo }) =>
    leadsTo.flatMap((address) => (pages.has(address) ? [] : [fr.link(title, address)])),
  )
}
