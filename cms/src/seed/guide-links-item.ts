import { linksIn } from '../internal-links/index.ts'
import type { Guide } from '../payload-types.ts'
import { textToHtml } from '../publishing/index.ts'
import type { SeedFiles } from './files.ts'
import type { Outcome, SeedContext, SeedItem } from './items.ts'
import type { RichText } from './markdown.ts'
import { leadsToAPage } from './text-links.ts'

type GuideSeed = SeedFiles['guides'][number]
type StoredStep = Guide['steps'][number]

/** Links of guides to pages of the site, put once every guide is there: they lead to each other. */
export const guideLinksItems = (guides: readonly GuideSeed[]): SeedItem[] =>
  guides
    .filter(({ steps, easyRead }) =>
      [...steps, ...(easyRead?.steps ?? [])].some(({ text }) => leadsToAPage(text)),
    )
    .map((guide) => ({
      key: `guides/${guide.slug}/links`,
      make: (context) => putLinks({ guide, context }),
    }))

/** Puts them in what still says the same word for word; what was edited since is left alone. */
const putLinks = async ({
  guide,
  context: { req, toRichText },
}: {
  guide: GuideSeed
  context: SeedContext
}): Promise<Outcome> => {
  const where = { slug: { equals: guide.slug } }
  // With a draft beside what is on the site, saving would publish the draft.
  const found = await req.payload.find({ collection: 'guides', where, draft: true, depth: 0, req })
  const [stored] = found.docs
  if (stored?._status !== 'published') return 'skipped'
  const linked = (steps: readonly StoredStep[], seeded: GuideSeed['steps']) =>
    steps.map((step) => {
      const same = seeded.map(({ text }) => toRichText(text)).find((text) => saysSame(text, step))
      return same === undefined || leadsSame(same, step) ? step : { ...step, text: same }
    })
  const steps = linked(stored.steps, guide.steps)
  const easySteps = linked(stored.easyRead?.steps ?? [], guide.easyRead?.steps ?? [])
  const before = [...stored.steps, ...(stored.easyRead?.steps ?? [])]
  if ([...steps, ...easySteps].every((step, index) => step === before[index])) return 'existed'
  const easyRead =
    easySteps.length === 0 ? {} : { easyRead: { ...stored.easyRead, steps: easySteps } }
  const data = { steps, ...easyRead, _status: 'published' } as const
  await req.payload.update({ collection: 'guides', id: stored.id, data, depth: 0, req })
  return 'created'
}

const saysSame = (text: RichText, step: StoredStep): boolean => words(text) === words(step.text)

const leadsSame = (text: RichText, step: StoredStep): boolean =>
  JSON.stringify(linksIn(text)) === JSON.stringify(linksIn(step.text))

/** A text as the site shows it, links to its own pages left out. */
const words = (text: RichText): string => textToHtml({ text, addressOf: () => null })
