import type { SeedFiles } from './files.ts'
import type { Outcome, SeedContext, SeedItem } from './items.ts'
import { SEED as fr } from './labels.fr.ts'
import { idsOf } from './organization-item.ts'
import { themeSlug } from './references.ts'
import { storedSource } from './sources.ts'
import { withoutPageLinks } from './text-links.ts'

type GuideSeed = SeedFiles['guides'][number]

/**
 * A guide, published. What it names and the lead has removed is left out, and said. Its links to other
 * guides are put once all are there (`guideLinksItem`).
 */
export const guideItem = (guide: GuideSeed): SeedItem => {
  const key = `guides/${guide.slug}`
  return { key, make: (context) => makeGuide({ guide, key, context }) }
}

const makeGuide = async ({
  guide,
  key,
  context,
}: {
  guide: GuideSeed
  key: string
  context: SeedContext
}): Promise<Outcome> => {
  const { req, known, note, toRichText } = context
  const slugIs = { slug: { equals: guide.slug } }
  const count = { collection: 'guides', where: slugIs, trash: true, req } as const
  if ((await req.payload.count(count)).totalDocs > 0) return 'existed'
  const found = <T>(slug: string, id: T | undefined): T[] => {
    if (id !== undefined) return [id]
    note(fr.dropped(key, slug))
    return []
  }
  const rubric = known.idOf('rubrics', guide.rubric)
  const themes = guide.themes.flatMap((slug) =>
    found(slug, known.idOf('themes', themeSlug(guide.rubric, slug))),
  )
  if (rubric === undefined || themes.length === 0) {
    note(fr.skipped(key))
    return 'skipped'
  }
  const stored = (steps: GuideSeed['steps']) =>
    steps.map(({ title, text }) => ({ title, text: toRichText(withoutPageLinks(text)) }))
  const { id } = await req.payload.create({
    collection: 'guides',
    data: {
      slug: guide.slug,
      title: guide.title,
      summary: guide.summary,
      rubric,
      otherRubrics: idsOf(context, 'rubrics', guide.otherRubrics),
      themes,
      audience: guide.audience.map((text) => ({ text })),
      audiences: guide.audiences,
      steps: stored(guide.steps),
      prepare: guide.prepare.map((text) => ({ text })),
      contacts: guide.contacts.flatMap(({ organization, reason }) =>
        found(organization, known.idOf('organizations', organization)).map((id) => ({
          organization: id,
          reason,
        })),
      ),
      hotlines: idsOf(context, 'hotlines', guide.hotlines),
      links: guide.links,
      synonyms: guide.synonyms,
      ...(guide.easyRead === undefined
        ? {}
        : { easyRead: { summary: guide.easyRead.summary, steps: stored(guide.easyRead.steps) } }),
      sources: guide.sources.map(storedSource),
      _status: 'published',
    },
    depth: 0,
    req,
  })
  known.add('guides', guide.slug, id)
  return 'created'
}
