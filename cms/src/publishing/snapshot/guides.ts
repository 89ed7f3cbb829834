import { AppError } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import type { Guide } from '../../payload-types.ts'
import { textToHtml } from './html.ts'
import { plain, plainList } from './plain.ts'
import type { References } from './references.ts'
import { makeSource } from './sources.ts'

type GuideContent = SnapshotContent['guides'][number]

/** Guides as the snapshot holds them, by slug. */
export const makeGuides = ({
  guides,
  references,
}: {
  guides: readonly Guide[]
  references: References
}): SnapshotContent['guides'] =>
  guides.map((guide) => makeGuide({ guide, references })).sort((a, b) => (a.slug < b.slug ? -1 : 1))

const makeGuide = ({
  guide,
  references,
}: {
  guide: Guide
  references: References
}): GuideContent => ({
  id: guide.id,
  slug: guide.slug,
  rubric: references.rubric(guide.title, guide.rubric),
  otherRubrics: (guide.otherRubrics ?? [])
    .map((item) => references.rubric(guide.title, item))
    .filter((slug) => slug !== references.rubric(guide.title, guide.rubric)),
  themes: guide.themes.map((item) => references.theme(guide.title, item)),
  title: plain(guide.title),
  summary: plain(guide.summary),
  audience: plainList(guide.audience.map((item) => item.text)),
  steps: guide.steps.map((step) => ({ title: plain(step.title), html: stepHtml({ guide, step }) })),
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
  easyRead: null,
  sources: guide.sources.map(makeSource),
  updatedAt: guide.updatedAt,
})

/** Says which guide and which step when a text cannot be shown. */
const stepHtml = ({ guide, step }: { guide: Guide; step: Guide['steps'][number] }): string => {
  try {
    return plain(textToHtml(step.text))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const message = `«\u00A0${guide.title}\u00A0», «\u00A0${step.title}\u00A0»\u00A0: ${error.message}.`
    throw new AppError({ code: error.code, message, status: error.status, cause: error })
  }
}
