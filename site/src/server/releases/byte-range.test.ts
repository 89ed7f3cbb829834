import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { startTestSite, type TestSite } from '../../../test/test-site.ts'
import { readByteRange } from './byte-range.ts'

describe('a Range header, for a file of 100 bytes', () => {
  const read = (header: string | undefined) => readByteRange({ header, size: 100 })

  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=90-', 90, 99],
    ['bytes=90-5000', 90, 99],
    ['bytes=0-0', 0, 0],
    ['bytes=-10', 90, 99],
    ['bytes=-5000', 0, 99],
    ['BYTES= 5-6 ', 5, 6],
    [`bytes=5-${'9'.repeat(400)}`, 5, 99],
  ])('%s asks for bytes %i to %i', (header, start, end) => {
    expect(read(header)).toEqual({ start, end })
  })

  it.each(['bytes=100-', 'bytes=5000-6000', 'bytes=-0', `bytes=${'9'.repeat(400)}-`])(
    '%s asks for what is not there',
    (header) => {
      expect(read(header)).toBe('unsatisfiable')
    },
  )

  it.each([
    undefined,
    '',
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=9-5',
    'bytes=a-b',
    'bytes=+1-2',
    'bytes=1-2-3',
    'bytes=0-1,5-6',
    'bytes=0-1, 5-6',
    'lines=0-5',
    'bytes=0x1-2',
    'bytes=1.5-2',
  ])('%s asks for nothing that is sent in parts: the whole comes', (header) => {
    expect(read(header)).toBeNull()
  })

  it('of whatever size never leads outside the file', () => {
    const header = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.option(fc.bigInt({ min: 0n })), fc.option(fc.bigInt({ min: 0n })))
        .map(([first, last]) => `bytes=${String(first ?? '')}-${String(last ?? '')}`),
    )
    fc.assert(
      fc.property(header, fc.nat(1000), (given, size) => {
        const range = readByteRange({ header: given, size })
        if (range === null || range === 'unsatisfiable') return
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.start).toBeLessThanOrEqual(range.end)
        expect(range.end).toBeLessThan(size)
      }),
    )
  })
})

describe('a file sent as it lies', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await startTestSite()
  })
  afterAll(() => site.stop())

  const get = (headers: Record<string, string>, init: RequestInit = {}) =>
    fetch(`${site.siteUrl}/logement/`, {
      headers: { 'accept-encoding': 'identity', ...headers },
      ...init,
    })
  const whole = async () => {
    const response = await get({})
    const body = Buffer.from(await response.arrayBuffer())
    return { body, size: body.length, etag: response.headers.get('etag') ?? '', response }
  }

  test('says that it can be had in parts, and is', async () => {
    const { body, size, etag, response } = await whole()
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    const parts: Buffer[] = []
    for (const range of ['bytes=0-99', 'bytes=100-199', 'bytes=200-']) {
      const part = await get({ range, 'if-range': etag })
      expect(part.status).toBe(206)
      expect(part.headers.get('etag')).toBe(etag)
      parts.push(Buffer.from(await part.arrayBuffer()))
      if (range === 'bytes=100-199')
        expect(part.headers.get('content-range')).toBe(`bytes 100-199/${String(size)}`)
    }
    expect(Buffer.concat(parts)).toEqual(body)
  })

  test('comes whole to who had another one, or dates it, or has a weak tag of it', async () => {
    const { etag, size } = await whole()
    for (const known of ['"other"', `W/${etag}`, 'Wed, 21 Oct 2026 07:28:00 GMT']) {
      const response = await get({ range: 'bytes=0-99', 'if-range': known })
      expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, size])
    }
  })

  test('is not sent again in parts to who has it', async () => {
    const { etag } = await whole()
    expect((await get({ range: 'bytes=0-9', 'if-none-match': etag })).status).toBe(304)
  })

  test('tells its size to who asks past its end', async () => {
    const { size } = await whole()
    const response = await get({ range: `bytes=${String(size)}-` })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe(`bytes */${String(size)}`)
    expect(await response.text()).toBe('')
  })

  test('answers a HEAD as if no part was asked for', async () => {
    const { size } = await whole()
    const response = await get({ range: 'bytes=0-99' }, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe(String(size))
    expect(response.headers.get('accept-ranges')).toBe('bytes')
  })

  test('is whole when it is sent compressed, for a part of that is of no use', async () => {
    const response = await get({ 'accept-encoding': 'br', range: 'bytes=0-99' })
    expect(response.status).toBe(200)
    expect(response.headers.get('accept-ranges')).toBeNull()
  })

  test('that says « not found » comes whole', async () => {
    const headers = { 'accept-encoding': 'identity', range: 'bytes=0-9' }
    const response = await fetch(`${site.siteUrl}/nulle-part/`, { headers })
    expect(response.status).toBe(404)
    expect((await response.text()).length).toBeGreaterThan(10)
  })
})
