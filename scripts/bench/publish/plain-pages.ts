import type { Guide, Snapshot } from '@infos-droits/shared'

/** A page as other programs that make sites want it: data at the head, then Markdown. */
export type PlainPage = { rubric: string; slug: string; head: object; body: string }

/** The markup of guides, which holds nothing else, as Markdown. */
const markdownOf = (html: string): string =>
  html
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, '[$2]($1)')
    .replace(/<\/?(?:strong)>/g, '**')
    .replace(/<\/?(?:em)>/g, '*')
    .replace(/<li>/g, '\n- ')
    .replace(/<\/(?:p|ul|ol)>/g, '\n\n')
    .replace(/<[^>]+>/g, '')

const bodyOf = (guide: Guide, nameOf: (slug: string) => string): string =>
  [
    ...(guide.audience.length > 0
      ? ['## Pour qui ?', ...guide.audience.map((line) => `- ${line}`)]
      : []),
    '',
    ...guide.steps.flatMap(({ title, html }) => [`## ${title}`, '', markdownOf(html)]),
    ...(guide.prepare.length > 0
      ? ['## À préparer', ...guide.prepare.map((line) => `- ${line}`)]
      : []),
    '',
    '## Qui peut vous aider ?',
    '',
    ...guide.contacts.map(
      ({ organization, reason }) => `- **${nameOf(organization)}** : ${reason}`,
    ),
    '',
    '## Sites officiels',
    '',
    ...guide.links.map(({ label, url, publisher }) => `- [${label}](${url}) (${publisher})`),
  ].join('\n')

/** The guides of a snapshot for other programs: the same words, as plain as these programs like them. */
export const plainPages = ({ guides, organizations }: Snapshot): PlainPage[] => {
  const names = new Map(organizations.map(({ slug, name }) => [slug, name]))
  return guides.map((guide) => ({
    rubric: guide.rubric,
    slug: guide.slug,
    head: { title: guide.title, summary: guide.summary, rubric: guide.rubric },
    body: bodyOf(guide, (slug) => names.get(slug) ?? slug),
  }))
}
