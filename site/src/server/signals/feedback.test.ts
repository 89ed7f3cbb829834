import type { Signal } from '@infos-droits/shared'
import { dayOf, newSignalId } from '@infos-droits/shared'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventually, startTestSite, type TestSite } from '../../../test/test-site.ts'
import { echoed } from '../../../test/tiny-site.ts'
import type { FeedbackView } from '../../views.ts'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite()
})
afterAll(() => site.stop())
beforeEach(() => {
  site.cms.state.signals = []
  site.cms.state.failWith = null
})

const PAGE = '/logement/loyer-impaye/'
const post = (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${site.siteUrl}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', ...headers },
    body: new URLSearchParams(fields),
  })
const get = (path: string) => fetch(`${site.siteUrl}${path}`, { redirect: 'manual' })
const viewOf = async (response: Response) =>
  echoed({ html: await response.text(), name: 'feedback' }) as FeedbackView
const nextOf = (response: Response) =>
  new URL(response.headers.get('location') ?? '', site.siteUrl).searchParams
const signals = async (count: number): Promise<Signal[]> => {
  await eventually(() => site.cms.state.signals.length >= count)
  return site.cms.state.signals
}
/** Another page for each answer: two of the same in a few seconds are one. */
const answer = (reponse = 'non', page = PAGE) => post('/retour/', { page, reponse, website: '' })

describe('« did this page help? »', () => {
  it('is kept, thanked for, and handed to the CMS with a day and nothing of the sender', async () => {
    const response = await answer()
    expect(response.status).toBe(303)
    expect(response.headers.get('set-cookie')).toBeNull()
    const [signal] = await signals(1)
    expect(signal).toEqual({
      kind: 'helpful',
      id: nextOf(response).get('id'),
      day: dayOf(new Date()),
      path: PAGE,
      answer: 'no',
      word: null,
    })
    const view = await viewOf(await get(response.headers.get('location') ?? ''))
    expect(view).toMatchObject({ step: 'ask', answer: 'no', page: { path: PAGE } })
  })

  it('takes a word afterwards, masked, as part of the same signal', async () => {
    const first = await answer('oui', '/annuaire/adil-78/')
    const id = nextOf(first).get('id') ?? ''
    const texte = 'Claire, merci. Rappelez le 06 12 34 56 78, zoe@exemple.fr'
    const response = await post('/retour/', {
      ...{ page: '/annuaire/adil-78/', reponse: 'oui', id, texte, website: '' },
    })
    expect(nextOf(response).get('merci')).toBe('1')
    const [, word] = await signals(2)
    expect(word).toMatchObject({ id, answer: 'yes' })
    expect(JSON.stringify(word)).toContain('Claire, merci.')
    expect(JSON.stringify(word)).not.toMatch(/06 12|zoe@/)
    expect(await viewOf(await get(response.headers.get('location') ?? ''))).toMatchObject({
      step: 'thanks',
    })
  })

  it('counts a double click once', async () => {
    const both = await Promise.all([answer('non', '/logement/'), answer('non', '/logement/')])
    const [one, other] = both.map((response) => nextOf(response).get('id'))
    expect(one).toBe(other)
    await signals(1)
    expect(site.cms.state.signals).toHaveLength(1)
  })

  it('explains itself to who comes without a page, and takes no page of elsewhere', async () => {
    expect(await viewOf(await get('/retour/'))).toMatchObject({ step: 'explain', page: null })
    for (const page of ['//evil.example/', '/nulle-part/', 'javascript:alert(1)', ''])
      expect(
        await viewOf(await get(`/retour/?page=${encodeURIComponent(page)}`)),
        page,
      ).toMatchObject({ step: 'explain', page: null })
  })
})

describe('an error on a page', () => {
  it('is stored once, however often its form is sent', async () => {
    const { id } = await viewOf(await get(`/signaler/?page=${encodeURIComponent(PAGE)}`))
    const fields = { page: PAGE, id, texte: 'Le montant a changé.', website: '' }
    for (let time = 0; time < 3; time += 1)
      expect((await post('/signaler/', fields)).status).toBe(303)
    const [signal] = await signals(1)
    expect(signal).toMatchObject({ kind: 'error', id, path: PAGE, what: 'Le montant a changé.' })
    expect(site.cms.state.signals).toHaveLength(1)
    // Written anew: not lost either.
    await post('/signaler/', { ...fields, texte: 'Le montant et la date ont changé.' })
    expect(await signals(2)).toMatchObject([{ id }, { id }])
  })

  it.each([
    ['empty', { texte: '  ' }, 422],
    ['too long', { texte: 'x'.repeat(501) }, 422],
    ['on a page that is not there', { page: '/nulle-part/' }, 422],
    ['by a robot', { website: 'https://spam.example' }, 422],
    ['with an identifier of its own making', { id: '../../etc' }, 422],
  ])('%s is told so, with what was typed', async (_, change, status) => {
    const texte = 'Voici l’erreur </textarea>'
    const response = await post('/signaler/', {
      ...{ page: PAGE, id: newSignalId(), texte, website: '' },
      ...change,
    })
    expect(response.status).toBe(status)
    const view = await viewOf(response)
    expect(view.problem).toBeTruthy()
    expect(view.text).toBe('texte' in change ? change.texte : texte)
  })

  it('from another site, or as something else than a form, is refused', async () => {
    const fields = { page: PAGE, id: newSignalId(), texte: 'Erreur', website: '' }
    const cross = await post('/signaler/', fields, { origin: 'https://evil.example' })
    expect(cross.status).toBe(403)
    expect((await viewOf(cross)).text).toBe('')
    const json = await post('/signaler/', fields, { 'content-type': 'text/plain' })
    expect(json.status).toBe(415)
    const large = await post('/signaler/', { ...fields, texte: 'x'.repeat(70_000) })
    expect(large.status).toBe(413)
    await Promise.all([json.text(), large.text()])
    const put = await fetch(`${site.siteUrl}/retour/`, { method: 'PUT', body: 'x' })
    expect(put.status).toBe(405)
    await put.text()
    expect(put.headers.get('allow')).toBe('GET, HEAD, POST')
    expect(site.cms.state.signals).toEqual([])
  })
})

describe('while the CMS is away', () => {
  it('words wait on disk, sealed, and go out in order when it is back', async () => {
    site.cms.state.failWith = 503
    for (const texte of ['un secret', 'deux secrets'])
      await post('/signaler/', { page: PAGE, id: newSignalId(), texte, website: '' })
    const health = (await (await get('/healthz')).json()) as { signals: { waiting: number } }
    expect(health.signals.waiting).toBe(2)
    const files = ['signals.sqlite', 'signals.sqlite-wal'].map((name) =>
      readFileSync(join(site.directory, 'data/spool', name)),
    )
    expect(files.some((bytes) => bytes.includes('secret'))).toBe(false)
    site.cms.state.failWith = null
    await eventually(() => site.cms.state.signals.length === 2, 10_000)
    expect(site.cms.state.signals).toMatchObject([{ what: 'un secret' }, { what: 'deux secrets' }])
  })
})

describe('desk mode', () => {
  const postJson = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${site.siteUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const visit = (more: object = {}) => ({
    ...{ id: newSignalId(), day: dayOf(new Date()), rubric: 'logement', outcome: 'oriented' },
    ...{ page: PAGE, desk: null, ...more },
  })

  it('hands in notes of visits once, and is told which are done, unreadable ones too', async () => {
    const good = visit({ desk: 'AAAA-BBBB' })
    const bad = visit({ outcome: 'arrested', person: 'Zoé' })
    const body = { visits: [good, bad, null, 3] }
    for (let time = 0; time < 2; time += 1) {
      const response = await postJson('/api/visits', body)
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ done: [good.id, bad.id] })
    }
    expect(await signals(1)).toEqual([{ ...good, kind: 'visit' }])
  })

  it('has a note of a wrong clock counted today', async () => {
    await postJson('/api/visits', {
      visits: [visit({ day: '2031-01-01' }), visit({ day: '1999-01-01' })],
    })
    const days = (await signals(2)).map(({ day }) => day)
    expect(days).toEqual([dayOf(new Date()), dayOf(new Date())])
  })

  it.each([
    ['{', 400],
    [{ visits: [] }, 400],
    [{ visits: Array.from({ length: 51 }, () => ({})) }, 400],
    [{ visits: [], more: 1 }, 400],
  ])('is refused %j', async (body, status) => {
    expect((await postJson('/api/visits', body)).status).toBe(status)
  })

  it('is refused from another site', async () => {
    const headers = { origin: 'https://evil.example' }
    expect((await postJson('/api/visits', { visits: [visit()] }, headers)).status).toBe(403)
  })

  it('learns whether a code is that of a desk, and cannot try for long', async () => {
    site.cms.state.desks.set('AAAA-BBBB', 'Mairie')
    const check = (code: string) => postJson('/api/desk-code', { code })
    expect(await (await check('AAAA-BBBB')).json()).toEqual({ name: 'Mairie' })
    expect(await (await check('AAAA-CCCC')).json()).toEqual({ name: null })
    expect((await postJson('/api/desk-code', { code: 1 })).status).toBe(400)
    site.cms.state.failWith = 500
    expect((await check('AAAA-BBBB')).status).toBe(503)
    site.cms.state.failWith = null
    const statuses: number[] = []
    for (let time = 0; time < 10; time += 1) statuses.push((await check('AAAA-DDDD')).status)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('a disk that is full', () => {
  it('is told with what was typed, and nothing is thanked for', async () => {
    const full = await startTestSite({ env: { SPOOL_LIMIT: '1' } })
    full.cms.state.failWith = 503
    const send = (texte: string) =>
      fetch(`${full.siteUrl}/signaler/`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ page: PAGE, id: newSignalId(), texte, website: '' }),
      })
    const statuses: number[] = []
    let last = await send('Erreur numéro 0')
    for (let time = 1; time < 12; time += 1) {
      await new Promise((resolve) => setTimeout(resolve, 30))
      last = await send(`Erreur numéro ${String(time)}`)
      statuses.push(last.status)
    }
    expect(statuses.at(-1)).toBe(503)
    const view = echoed({ html: await last.text(), name: 'feedback' }) as FeedbackView
    expect(view.text).toBe('Erreur numéro 11')
    const visits = [{ id: newSignalId(), day: dayOf(new Date()), rubric: null }]
    const body = JSON.stringify({
      visits: [{ ...visits[0], outcome: 'notFound', page: null, desk: null }],
    })
    const headers = { 'content-type': 'application/json' }
    const note = await fetch(`${full.siteUrl}/api/visits`, { method: 'POST', headers, body })
    expect(note.status).toBe(503)
    await full.stop()
  })
})
