import { parseQuestion, type RubricSlug } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { allPaths, makeContent, type SiteContent } from '../src/content/index.ts'
import { matchContent } from '../src/search/index.ts'
import { securityHeaders } from '../src/server/http/index.ts'
import type { FormView, ReceiptView } from '../src/views.ts'
import { fixtureSnapshot } from './fixture.ts'

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: undefined,
  locals: object,
) => void

const DIST = join(import.meta.dirname, '..', 'dist')
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** Pages that exist only on demand, by address. */
export const ON_DEMAND = [
  '/poser-une-question/',
  '/poser-une-question/?cas=guide',
  '/poser-une-question/?cas=erreurs',
  '/poser-une-question/?cas=panne',
  '/poser-une-question/?cas=lent',
  '/poser-une-question/recu/email/',
  '/poser-une-question/recu/code/',
  '/poser-une-question/recu/deja/',
  '/poser-une-question/recu/phone/',
  '/poser-une-question/recu/desk/',
  '/recherche/?q=loyer',
  '/recherche/?q=zzzz',
  '/404/',
  '/500/',
]

/** The built pages over the fixture, on a free port; files of the folder `extra` beside them. */
export const servePages = async ({
  extra,
  changes = {},
}: { extra?: string; changes?: Partial<SnapshotContent> } = {}): Promise<{
  origin: string
  content: SiteContent
  addresses: string[]
  close: () => void
}> => {
  const entry = join(DIST, 'server', 'entry.mjs')
  const { handler } = (await import(entry)) as { handler: Handler }
  const content = makeContent({
    snapshot: fixtureSnapshot(changes),
    siteUrl: 'https://exemple.test',
  })
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const headers = securityHeaders({ path: url.pathname, siteUrl: 'http://exemple.test' })
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const file = [join(DIST, 'client'), ...(extra === undefined ? [] : [extra])]
      .map((folder) => join(folder, decodeURIComponent(url.pathname)))
      .find((path) => existsSync(path) && statSync(path).isFile())
    if (file !== undefined) {
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
      response.end(readFileSync(file))
      return
    }
    handler(request, response, undefined, { content, ...viewsFor({ url, content }) })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    content,
    addresses: [...allPaths(content), ...ON_DEMAND],
    close: () => server.close(),
  }
}

const viewsFor = ({ url, content }: { url: URL; content: SiteContent }): object => {
  const query = url.searchParams.get('q')
  if (query !== null) {
    const results = matchContent({ content, query, limit: Infinity })
    return { search: { query, total: results.length, results: results.slice(0, 20) } }
  }
  const receipt = /\/recu\/([a-z]+)\//.exec(url.pathname)?.[1]
  if (receipt !== undefined) return { receipt: receiptFor(receipt) }
  if (url.pathname === '/poser-une-question/')
    return { form: formFor(url.searchParams.get('cas') ?? '') }
  return {}
}

const TYPED = {
  text: 'court',
  rubric: 'logement' satisfies RubricSlug,
  channel: 'email',
  email: 'pas une adresse',
  firstName: '</textarea><b>Zoé</b>',
  guide: 'loyer-impaye',
}

const formFor = (kind: string): FormView => {
  const empty: FormView = { nonce: 'n', values: {}, issues: [], notice: null, guideTitle: null }
  const from = { guide: 'loyer-impaye', rubric: 'logement' }
  if (kind === 'guide') return { ...empty, values: from, guideTitle: 'Je n’arrive plus à payer' }
  if (kind === 'panne') {
    const message = 'Nous ne pouvons pas recevoir votre question pour le moment.'
    return { ...empty, values: TYPED, notice: { code: 'spool.full', message } }
  }
  if (kind === 'lent') {
    const message = 'Votre connexion est trop lente.'
    return { ...empty, values: TYPED, notice: { code: 'question.body.slow', message } }
  }
  if (kind !== 'erreurs') return empty
  const result = parseQuestion(TYPED)
  return { ...empty, values: TYPED, issues: result.ok ? [] : result.issues }
}

const receiptFor = (kind: string): ReceiptView => ({
  reference: 'K7QF-2MXA',
  channel: kind === 'phone' || kind === 'desk' ? kind : 'email',
  code: kind === 'code' ? 'PQ4R-77XB' : null,
  codeAlreadyShown: kind === 'deja',
  receivedAt: '2026-11-21T15:02:00.000Z',
})
