import { BROKEN } from './labels.fr.ts'
import type { Outline } from './outline.ts'

const { pages: fr, twice } = BROKEN

/** Pages of one kind at one address, one French sentence each time. */
export const takenTwice = ({ guides, themes, ...lists }: Outline): string[] => [
  ...twiceIn(guides, { at: withinRubric, called: ({ title }) => fr.guide(title) }),
  ...twiceIn(themes, { at: withinRubric, called: ({ title }) => fr.theme(title) }),
  ...twiceIn(lists.organizations, { called: ({ name }) => fr.organization(name) }),
  ...twiceIn(lists.hotlines, { called: ({ name }) => fr.hotline(name) }),
  ...twiceIn(lists.glossary, { called: ({ term }) => fr.word(term) }),
  ...twiceIn(lists.news, { called: ({ title }) => fr.news(title) }),
  ...twiceIn(lists.events, { called: ({ title }) => fr.event(title) }),
  ...twiceIn(lists.resources, { called: ({ title }) => fr.resource(title) }),
]

const withinRubric = ({ rubric, slug }: { rubric: string; slug: string }) => `${rubric}/${slug}`

const twiceIn = <Page extends { slug: string }>(
  pages: readonly Page[],
  {
    called,
    at = ({ slug }) => slug,
  }: { called: (page: Page) => string; at?: (page: Page) => string },
): string[] => {
  const first = new Map<string, Page>()
  const problems: string[] = []
  for (const page of pages) {
    const address = at(page)
    const holder = first.get(address)
    if (holder === undefined) first.set(address, page)
    else problems.push(twice(called(holder), called(page), address))
  }
  return problems
}
