import { AppError } from '@infos-droits/shared'
import { escapeHtml } from '@infos-droits/shared/html'
import type { SearchDocument } from '@infos-droits/shared/search'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import { labels } from '../labels.fr.ts'
import type { Engine } from './engine.ts'

/** Pagefind as it comes: one HTML page for each document, in French. */
export const pagefindEngine: Engine = {
  name: 'pagefind',
  page: join(import.meta.dirname, 'pagefind-page.ts'),
  prepare: async ({ documents, folder }) => {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fr' })
    refuse(errors)
    if (index === undefined) throw refused('createIndex')
    try {
      for (const [number, document] of documents.entries()) {
        const url = `/${number}/`
        refuse((await index.addHTMLFile({ url, content: pageOf(document) })).errors)
      }
      refuse((await index.writeFiles({ outputPath: join(folder, 'pagefind') })).errors)
    } finally {
      await index.deleteIndex()
      await pagefind.close()
    }
    await writeFile(join(folder, 'ids.json'), JSON.stringify(documents.map(({ id }) => id)))
    return { indexBytes: null }
  },
}

const refused = (why: string) =>
  new AppError({ code: 'bench.pagefind', message: labels.pagefindFailed(why) })

const refuse = (errors: string[]): void => {
  if (errors.length > 0) throw refused(errors.join(' '))
}

/** A plain page; lines of the body that are headings stand as such. */
const pageOf = ({ title, aliases, summary, headings, body }: SearchDocument): string => {
  const lines = body.split('\n')
  const isHeading = new Set(headings)
  const paragraph = (text: string) => (text === '' ? '' : `<p>${escapeHtml(text)}</p>`)
  const heading = (text: string) => `<h2>${escapeHtml(text)}</h2>`
  return [
    `<!doctype html><html lang="fr"><head><title>${escapeHtml(title)}</title></head><body><main>`,
    `<h1>${escapeHtml(title)}</h1>`,
    paragraph(summary),
    ...headings.filter((text) => !lines.includes(text)).map(heading),
    ...lines.map((line) => (isHeading.has(line) ? heading(line) : paragraph(line))),
    paragraph(aliases.join(', ')),
    '</main></body></html>',
  ].join('\n')
}
