import { paths } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import type { Guide } from '../../payload-types.ts'
import { plain, plainList, plainOrNull } from './plain.ts'
import type { References } from './references.ts'
import { htmlOf } from './rich-text.ts'
import { makeSource } from './sources.ts'
import type { Surroundings } from './surroundings.ts'
import type { UseAt } from './use-at.ts'

type GuideContent = SnapshotContent['guides'][number]

/** A guide as the snapshot holds it. */
export const makeGuide = ({
  guide,
  references,
  pictures,
  useAt,
  answersTo,
}: Surroundings & { guide: Guide }): GuideContent => ({
  id: guide.id,
  slug: guide.slug,
  rubric: references.rubric(guide.title, guide.rubric),
  otherRubrics: (guide.otherRubrics ?? [])
    .map((item) => references.rubric(guide.title, item))
    .filter((slug) => slug !== references.rubric(guide.title, guide.rubric)),
  themes: guide.themes.map((item) => references.theme(guide.title, item)),
  title: plain(guide.title),
  summary: plain(guide.summary),
  picture: pictures(guide),
  audience: plainList(guide.audience.map((item) => item.text)),
  audiences: guide.audiences ?? [],
  steps: makeSteps({ guide, steps: guide.steps, references }),
  prepare: plainList((guide.prepare ?? []).map((item) => item.text)),
  contacts: (guide.contacts ?? []).map((contact) => ({
    organization: references.organization(guide.title, contact.organization),
    service: contact.service ? references.service(guide.title, contact.service) : null,
    reason: plain(contact.reason),
  })),
  hotlines: (guide.hotlines ?? []).map((item) => references.hotline(guide.title, item)),
  links: guide.links.map((link) => ({
    label: plain(link.label),
    url: link.url,
    publisher: plain(link.publisher),
  })),
  synonyms: plainList(guide.synonyms),
  easyRead: makeEasyRead(guide, references),
  sources: guide.sources.map(makeSource),
  ...answersTo(guide),
  use: useOfGuide({
    slug: guide.slug,
    rubric: references.rubric(guide.title, guide.rubric),
    useAt,
  }),
  updatedAt: guide.updatedAt,
})

/** The easy-to-read page helps with the same. */
const useOfGuide = ({
  rubric,
  slug,
  useAt,
}: {
  rubric: string
  slug: string
  useAt: UseAt
}): number => useAt(paths.guide(rubric, slug), paths.easyRead(rubric, slug))

const makeSteps = ({
  guide,
  steps,
  references,
}: {
  guide: Guide
  steps: Guide['steps']
  references: References
}) =>
  steps.map(({ title, text }) => ({
    title: plain(title),
    html: htmlOf({ text, where: [guide.title, title], references }),
  }))

/** The form takes it whole or not at all. */
const makeEasyRead = (guide: Guide, references: References): GuideContent['easyRead'] => {
  const summary = plainOrNull(guide.easyRead?.summary)
  const steps = makeSteps({ guide, steps: guide.easyRead?.steps ?? [], references })
  return summary === null || steps.length === 0 ? null : { summary, steps }
}
