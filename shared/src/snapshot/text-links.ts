import { paths } from '../paths.ts'
import type { Snapshot } from './schema.ts'

/** Every piece of markup of a snapshot, and the page it stands on. */
const textsOf = ({ guides, news, events, resources }: Snapshot) => [
  ...guides.flatMap(({ title, steps, easyRead }) =>
    [...steps, ...(easyRead?.steps ?? [])].map(({ html }) => ({ title, html })),
  ),
  ...guides.flatMap(({ title, answers }) => (answers ?? []).map(({ html }) => ({ title, html }))),
  ...[...news, ...events].map(({ title, html }) => ({ title, html })),
  ...resources.map(({ title, transcriptHtml }) => ({ title, html: transcriptHtml ?? '' })),
]

/** Addresses that a text may lead to. */
const pagesOf = ({ guides, organizations }: Snapshot): Set<string> =>
  new Set([
    ...guides.map(({ rubric, slug }) => paths.guide(rubric, slug)),
    ...guides.flatMap(({ rubric, themes: own }) => own.map((slug) => paths.theme(rubric, slug))),
    ...organizations.map(({ slug }) => paths.organization(slug)),
  ])

/** Links in texts to pages of the site that the snapshot does not hold, one French sentence each. */
export const brokenTextLinks = (snapshot: Snapshot): string[] => {
  const pages = pagesOf(snapshot)
  return textsOf(snapshot).flatMap(({ title, html }) =>
    [...html.matchAll(/<a href="(\/[^"]*)"/g)].flatMap(([, address = '']) =>
      pages.has(address) ? [] : [`« ${title} » mène à la page absente « ${address} ».`],
    ),
  )
}
