import { formerAddressSchema, type FormerAddress } from '@infos-droits/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { makeCodes } from '../short-addresses/codes.ts'
import { startTestSite, type TestSite } from '../../test/test-site.ts'

let site: TestSite
const RENT = '/logement/loyer-impaye/'
const FORMER: FormerAddress[] = [
  { address: '/agenda/atelier.ics', to: null },
  { address: '/emploi/loyer/', to: RENT },
  { address: '/emploi/perdu/', to: '/emploi/nulle-part/' },
  { address: '/emploi/retard-de-loyer/', to: null, key: 'guide:retiree' },
]

beforeAll(async () => {
  site = await startTestSite()
  await site.publishNow(fixtureSnapshot({ former: FORMER }))
})
afterAll(() => site.stop())

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${site.siteUrl}${path}`, { redirect: 'manual', ...init })

describe('the former address of a page', () => {
  test.each(['/emploi/loyer/', '/emploi/loyer', '/Emploi/Loyer/', '/emploi/loyer/index.html'])(
    'moves for good to where the page is now (%s)',
    async (path) => {
      const response = await get(path)
      expect([response.status, response.headers.get('location')]).toEqual([301, RENT])
      expect(response.headers.get('cache-control')).toBe('no-cache')
    },
  )

  test('keeps what stood behind the question mark', async () => {
    const response = await get('/emploi/loyer/?de=affiche&a=%2F%2Fevil.test')
    expect(response.headers.get('location')).toBe(`${RENT}?de=affiche&a=%2F%2Fevil.test`)
  })

  test('that was withdrawn says so, and proposes what is near', async () => {
    const response = await get('/emploi/retard-de-loyer/', { headers: { accept: 'text/html' } })
    const html = await response.text()
    expect(response.status).toBe(410)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(html).toContain('Page retirée')
    expect(html).toContain(RENT)
  })

  test.each(['/agenda/atelier.ics', '/emploi/perdu/'])(
    'that leads nowhere any more is gone, for programs too (%s)',
    async (path) => {
      expect((await get(path)).status).toBe(410)
      expect((await get(path, { method: 'HEAD' })).status).toBe(410)
    },
  )

  test('on paper, as a short address, is gone too', async () => {
    const code = makeCodes([{ key: 'guide:retiree', path: '/x/', age: '1' }]).codeOf('/x/') ?? ''
    for (const typed of [code, `${code.toUpperCase()}/`, `${code.slice(0, 3)}-${code.slice(3)}`])
      expect((await get(`/f/${typed}`)).status).toBe(410)
    expect((await get(`/f/${code.slice(0, 5)}`)).status).toBe(404)
    expect((await get('/f/zzzzzz')).status).toBe(404)
  })

  test('is a page again once a release has one there', async () => {
    const own = fixtureSnapshot({ former: [{ address: RENT, to: null }] })
    await site.publishNow(own)
    expect((await get(RENT)).status).toBe(200)
    expect((await get('/emploi/loyer/')).status).toBe(404)
  })
})

test.each([
  '//evil.test/',
  'https://evil.test/',
  '/\\evil.test/',
  '/a/../b/',
  '/a//b/',
  '/a%2f/',
  'a/',
  '/',
  '/a/?b',
  '/a/#b',
  '/a/\n',
  '/A/',
])('no address of another site, nor one that is read otherwise, can be told (%j)', (to) => {
  expect(formerAddressSchema.safeParse({ address: '/a/', to }).success).toBe(false)
  expect(formerAddressSchema.safeParse({ address: to, to: null }).success).toBe(false)
})
