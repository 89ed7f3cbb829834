import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltSite, PageHandler } from '../src/rendering/index.ts'

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const STYLE = '/_astro/style.abc123.css'

/** The least page that passes the checks of a release. */
export const tinyPage = ({ title, body = '' }: { title: string; body?: string }): string =>
  `<!DOCTYPE html><html lang="fr"><head><title>${escape(title)}</title>` +
  `<link rel="stylesheet" href="${STYLE}"></head><body><main id="contenu"><h1>${escape(title)}</h1>` +
  `<p>${'Une page assez longue pour ne pas compter comme vide. '.repeat(8)}</p>${body}</main></body></html>\n`

const FOUND = /^\/(?:[a-z0-9-]+\/)*$/

/** What `Astro.locals` held, written into the page so that a test can read it back. */
const echo = (name: string, value: unknown) =>
  value === undefined ? '' : `<pre id="${name}">${escape(JSON.stringify(value))}</pre>`

/** Stands in for the built Astro pages: any address is a page, and says what it was given. */
export const tinyHandler =
  ({ body = () => '' }: { body?: (path: string) => string } = {}): PageHandler =>
  (request, response, next, locals) => {
    const path = request.url ?? ''
    if (path === '/404/' || path === '/500/') {
      response.writeHead(Number(path.slice(1, 4)), { 'content-type': 'text/html' })
      const title = locals.isGone === true ? 'Page retirée' : `Erreur ${path.slice(1, 4)}`
      return response.end(tinyPage({ title, body: echo('search', locals.search) }))
    }
    if (/\.[a-z]+$/.test(path)) return response.end('User-agent: *\n')
    if (!FOUND.test(path)) {
      next()
      return
    }
    response.writeHead(200, { 'content-type': 'text/html' })
    const echoes = [
      echo('form', locals.form),
      echo('receipt', locals.receipt),
      echo('check', locals.check),
      echo('search', locals.search),
      echo('feedback', locals.feedback),
    ].join('')
    const title = `${locals.content.settings.siteName} ${path}`
    return response.end(tinyPage({ title, body: echoes + body(path) }))
  }

/** The built site that goes with it; its assets are written below `directory`. */
export const tinySite = ({
  directory,
  handler = tinyHandler(),
  build = 'tiny',
}: {
  directory: string
  handler?: PageHandler
  build?: string
}): BuiltSite => {
  const assets = join(directory, 'client/_astro')
  mkdirSync(assets, { recursive: true })
  writeFileSync(join(assets, 'style.abc123.css'), 'main{max-width:40rem}'.repeat(40))
  return { handler, build, distDir: directory }
}

/** Reads back what the page was given under this name; null when it was given nothing. */
export const echoed = ({
  html,
  name,
}: {
  html: string
  name: 'form' | 'receipt' | 'check' | 'search' | 'feedback'
}): unknown => {
  const text = new RegExp(`<pre id="${name}">([\\s\\S]*?)</pre>`).exec(html)?.[1]
  if (text === undefined) return null
  const decoded = text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return JSON.parse(decoded)
}
