import { escapeHtml } from '@infos-droits/shared/html'

/** The little Markdown of the starting content (paragraphs, lists, bold, links) → HTML of the snapshot. */
export const markdownToHtml = (markdown: string): string =>
  markdown
    .split(/\n{2,}|\n(?=- )|(?<=^- .*)\n(?!- )/m)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) =>
      block.startsWith('- ') ? `<li>${inline(block.slice(2))}</li>` : `<p>${inline(block)}</p>`,
    )
    .join('')
    .replace(/(?:<li>.*?<\/li>)+/g, (items) => `<ul>${items}</ul>`)

const inline = (text: string): string =>
  escapeHtml(text)
    .replaceAll('\n', ' ')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')
