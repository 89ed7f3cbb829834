import { escapeHtml } from '@infos-droits/shared/html'

/** Slug of a guide → its address. */
type AddressOf = (slug: string) => string

/**
 * The little Markdown of the starting content (paragraphs, lists, bold, links, those to other guides as
 * `fiche:slug`) → HTML of the snapshot.
 */
export const markdownToHtml = ({
  markdown,
  addressOf,
}: {
  markdown: string
  addressOf: AddressOf
}): string =>
  markdown
    .split(/\n{2,}|\n(?=- )|(?<=^- .*)\n(?!- )/m)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) =>
      block.startsWith('- ') ? `<li>${inline(block.slice(2))}</li>` : `<p>${inline(block)}</p>`,
    )
    .join('')
    .replace(/(?:<li>.*?<\/li>)+/g, (items) => `<ul>${items}</ul>`)
    .replace(/href="fiche:([a-z0-9-]+)"/g, (_, slug: string) => `href="${addressOf(slug)}"`)

const inline = (text: string): string =>
  escapeHtml(text)
    .replaceAll('\n', ' ')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')
