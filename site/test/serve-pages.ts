import { parseQuestion, SIGNAL_ERRORS, type RubricSlug } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { allPaths, makeContent, type SiteContent } from '../src/content/index.ts'
import { FIRST_WORDS } from '../src/labels.fr.ts'
import { makeSearch, readQuery, type SearchFile, type SiteSearch } from '../src/search/index.ts'
import { securityHeaders } from '../src/server/http/index.ts'
import { narrowingOf } from '../src/server/pages/index.ts'
import { feedbackViewFor } from '../src/server/signals/feedback-view.ts'
import { feedbackKindAt } from '../src/server/signals/index.ts'
import type { CheckView, FeedbackView, FormView, ReceiptView } from '../src/views.ts'
import { fixtureSnapshot } from './fixture.ts'
import { picturedFixture } from './picture-fixture.ts'

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: undefined,
  locals: object,
) => void

const DIST = join(import.meta.dirname, '..', 'dist')
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
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
  '/poser-une-question/?cas=texte',
  '/poser-une-question/verification/',
  '/poser-une-question/verification/?cas=refused',
  '/poser-une-question/verification/?cas=early',
  '/poser-une-question/recu/email/',
  '/poser-une-question/recu/code/',
  '/poser-une-question/recu/deja/',
  '/poser-une-question/recu/phone/',
  '/poser-une-question/recu/desk/',
  '/retour/',
  '/retour/?page=/logement/loyer-impaye/',
  '/retour/?page=/logement/loyer-impaye/&reponse=non',
  '/retour/?page=/logement/loyer-impaye/&merci=1',
  '/signaler/',
  '/signaler/?page=/annuaire/adil-78/',
  '/signaler/?page=/annuaire/adil-78/&cas=panne',
  '/signaler/?page=/annuaire/adil-78/&cas=vide',
  '/signaler/?page=/annuaire/&merci=1',
  '/recherche/?q=loyer',
  '/recherche/?q=aide&rubrique=logement&genre=guide',
  '/recherche/?q=demander+une+aide&public=seniors',
  '/recherche/?q=mon+mari+me+frappe',
  '/recherche/?q=3230',
  '/recherche/?q=zzzz',
  '/agenda/?rubrique=logement&public=jeunes',
  '/agenda/?mode=onsite&rubrique=emploi',
  '/ressources/?genre=video',
  '/annuaire/?nom=conseil&commune=versailles',
  '/annuaire/?rubrique=logement&public=jeunes',
  '/annuaire/?nom=zzzz',
  '/404/',
  '/404/?q=loyer',
  '/404/?retiree=1',
  '/500/',
]

/**
 * The built pages over the fixture and its pictures, on a free port; files of the folder `extra` beside them. The files
 * of the search can be changed while it runs.
 */
export const servePages = async ({
  extra,
  changes = {},
}: { extra?: string; changes?: Partial<SnapshotContent> } = {}): Promise<{
  origin: string
  content: SiteContent
  addresses: string[]
  searchFiles: Map<string, SearchFile['content']>
  close: () => void
}> => {
  const entry = join(DIST, 'server', 'entry.mjs')
  const { handler } = (await import(entry)) as { handler: Handler }
  const pictured = await picturedFixture()
  const snapshot = fixtureSnapshot({ ...pictured.changes, ...changes })
  const content = makeContent({ snapshot, siteUrl: 'https://exemple.test' })
  const { search, files } = makeSearch(snapshot)
  const searchFiles = new Map(files.map((file) => [file.path, file.content]))
  const firstWords = search.thatFind(FIRST_WORDS)
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const headers = securityHeaders({ path: url.pathname, siteUrl: 'http://exemple.test' })
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const searchFile = searchFiles.get(url.pathname)
    if (searchFile !== undefined || url.pathname.startsWith('/recherche/textes/')) {
      response.statusCode = searchFile === undefined ? 404 : 200
      response.end(searchFile)
      return
    }
    const picture = pictured.files.get(url.pathname)
    if (picture !== undefined) {
      response.setHeader('content-type', TYPES['.jpg'] ?? '')
      response.end(picture)
      return
    }
    const file = [join(DIST, 'client'), ...(extra === undefined ? [] : [extra])]
      .map((folder) => join(folder, decodeURIComponent(url.pathname)))
      .find((path) => existsSync(path) && statSync(path).isFile())
    if (file !== undefined) {
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
      response.end(readFileSync(file))
      return
    }
    void viewsFor({ url, search, content }).then((views) => {
      handler(request, response, undefined, { content, firstWords, ...views })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    content,
    addresses: [...allPaths(content), ...ON_DEMAND],
    searchFiles,
    close: () => server.close(),
  }
}

const viewsFor = async ({
  url,
  search,
  content,
}: {
  url: URL
  search: SiteSearch
  content: SiteContent
}): Promise<object> => {
  if (url.searchParams.has('retiree')) return { isGone: true }
  const query = readQuery(url.searchParams)
  if (query.text !== '') return { search: await search.find(query) }
  const target = { path: url.pathname, params: url.searchParams }
  const narrowing = narrowingOf({ target, release: { addresses: new Set([url.pathname]) } })
  if (narrowing !== null) return narrowing
  const receipt = /\/recu\/([a-z]+)\//.exec(url.pathname)?.[1]
  if (receipt !== undefined) return { receipt: receiptFor(receipt) }
  if (url.pathname === '/poser-une-question/verification/')
    return { check: checkFor(url.searchParams.get('cas')) }
  const kind = feedbackKindAt(url.pathname)
  if (kind !== null) return { feedback: feedbackFor({ kind, params: url.searchParams, content }) }
  if (url.pathname === '/poser-une-question/')
    return { form: formFor({ kind: url.searchParams.get('cas') ?? '', search }) }
  return {}
}

const feedbackFor = ({
  kind,
  params,
  content,
}: {
  kind: FeedbackView['kind']
  params: URLSearchParams
  content: SiteContent
}): FeedbackView => {
  const release = { content, addresses: new Set(allPaths(content)) }
  const view = feedbackViewFor({ kind, params, release })
  if (params.get('cas') === 'vide') {
    const message = SIGNAL_ERRORS['signal.text.missing']
    return { ...view, problem: { message, isOfText: true } }
  }
  const problem = {
    message: 'Nous ne pouvons rien enregistrer en ce moment.',
    isOfText: false,
  }
  return params.get('cas') === 'panne' ? { ...view, problem, text: TYPED.firstName } : view
}

const TYPED = {
  text: 'court',
  rubric: 'logement' satisfies RubricSlug,
  channel: 'email',
  email: 'pas une adresse',
  firstName: '</textarea><b>Zoé</b>',
  guide: 'loyer-impaye',
}

const CARRIED = 'Mon proprio me menace, je ne peux plus payer le loyer et j’ai peur de mon mari.'

const formFor = ({ kind, search }: { kind: string; search: SiteSearch }): FormView => {
  const help = search.helpFor('')
  const empty: FormView = {
    ...{ nonce: 'n', values: {}, issues: [], notice: null, guideTitle: null, looked: [] },
    help,
  }
  if (kind === 'texte')
    return { ...empty, values: { text: CARRIED }, help: search.helpFor(CARRIED) }
  const from = { guide: 'loyer-impaye', rubric: 'logement' }
  if (kind === 'guide')
    return {
      ...empty,
      values: from,
      guideTitle: 'Je n’arrive plus à payer',
      looked: [{ slug: 'loyer-impaye', title: 'Je n’arrive plus à payer' }],
    }
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
  callFirst: kind === 'danger' ? ['hotline:violences-femmes-3919'] : [],
})

/** With a challenge that no browser can read: the page as it is without JavaScript. */
const checkFor = (kind: string | null): CheckView => ({
  fields: [
    { name: 'nonce', value: 'n' },
    { name: 'text', value: `${CARRIED}\n\n</p><b>Zoé</b>` },
  ],
  challenge: '',
  pass: 'p',
  waitSeconds: kind === 'early' ? 7 : 20,
  sent: kind === 'early' || kind === 'refused' ? kind : 'nothing',
  hadFiles: false,
})
