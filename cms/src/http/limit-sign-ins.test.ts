import { describe, expect, it } from 'vitest'
import { limitFailures } from './limit-failures.ts'
import { limitSignIns } from './limit-sign-ins.ts'

const post = (path: string, address: string) =>
  new Request(`http://127.0.0.1/api/users/${path}`, {
    method: 'POST',
    headers: { 'x-forwarded-for': address },
  })

const statuses = async (
  door: (request: Request, context: null) => Promise<Response> | Response,
  requests: Request[],
) => Promise.all(requests.map(async (request) => (await door(request, null)).status))

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
const answering = (status: number) => limitSignIns(() => new Response(null, { status }))

describe('tries to get into an account', () => {
  it('are refused in French for a while after twenty that failed, all at once too', async () => {
    const login = () => post('login', '198.51.100.1')
    expect(await statuses(answering(401), times(25, login))).toEqual([
      ...times(20, () => 401),
      ...times(5, () => 429),
    ])
    const refusal = await answering(200)(login(), null)
    expect(refusal.status).toBe(429)
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refusal.json()).toMatchObject({ code: 'http.tooMany' })
    expect(await statuses(answering(401), [post('login', '198.51.100.2')])).toEqual([401])
  })

  it('do not count when they succeed, or fail on our side', async () => {
    const login = () => post('login', '198.51.100.3')
    const right = answering(200)
    for (let i = 0; i < 40; i += 1) expect(await statuses(right, [login()])).toEqual([200])
    const broken = limitSignIns(() => Promise.reject(new Error('no database')))
    for (let i = 0; i < 40; i += 1)
      await expect(broken(login(), null)).rejects.toThrow('no database')
    expect(await statuses(answering(503), times(20, login))).toEqual(times(20, () => 503))
    expect(await statuses(right, [login()])).toEqual([200])
  })

  it.each([
    'second-factor/pass',
    'reset-password',
    'LOGIN',
    '%6Cogin',
    'login/',
    '/login',
    '64b0c0ffee64b0c0ffee64b0/second-factor/remove',
  ])('count at %s', async (path) => {
    // Each path has an address of its own: the failures of one do not fill the count of another.
    const address = `place of ${path}`
    const all = await statuses(
      answering(400),
      times(21, () => post(path, address)),
    )
    expect(all).toEqual([...times(20, () => 400), 429])
  })

  it('are counted for every wish for a new password, since each sends a mail', async () => {
    const all = await statuses(
      answering(200),
      times(21, () => post('forgot-password', '192.0.2.1')),
    )
    expect(all.at(-1)).toBe(429)
  })

  it('are not what goes to another door', async () => {
    const logout = times(40, () => post('logout', '192.0.2.2'))
    expect(await statuses(answering(400), logout)).toEqual(times(40, () => 400))
    const read = new Request('http://127.0.0.1/api/users/me', {
      headers: { 'x-forwarded-for': '192.0.2.2' },
    })
    expect(
      await statuses(
        answering(401),
        times(40, () => read),
      ),
    ).toEqual(times(40, () => 401))
  })
})

it('above the total, one failure keeps an address out, and nobody who has not failed', async () => {
  const limit = limitFailures({
    perAddress: 5,
    inAll: 10,
    isTry: () => true,
    hasFailed: ({ response }) => response.status === 404,
    refuse: () => new Response(null, { status: 429 }),
  })
  const wrong = limit(() => new Response(null, { status: 404 }))
  const right = limit(() => new Response(null, { status: 200 }))
  const many = Array.from({ length: 10 }, (_, i) => post('x', `203.0.113.${String(i)}`))
  expect(await statuses(wrong, many)).toEqual(times(10, () => 404))
  expect(await statuses(wrong, many)).toEqual(times(10, () => 429))
  const other = () => post('x', '198.51.100.9')
  for (let i = 0; i < 3; i += 1) expect(await statuses(right, [other()])).toEqual([200])
})

it('what is refused does not keep out: once those under way succeed, the others pass', async () => {
  const limit = limitFailures({
    perAddress: 5,
    inAll: 100,
    isTry: () => true,
    hasFailed: ({ response }) => response.status === 404,
    refuse: () => new Response(null, { status: 429 }),
  })
  const { promise: opened, resolve: open } = Promise.withResolvers<undefined>()
  const slow = limit(async () => {
    await opened
    return new Response(null, { status: 200 })
  })
  const here = () => post('x', '198.51.100.20')
  const underWay = statuses(slow, times(5, here))
  expect(await statuses(slow, times(20, here))).toEqual(times(20, () => 429))
  open(undefined)
  expect(await underWay).toEqual(times(5, () => 200))
  expect(await statuses(slow, times(5, here))).toEqual(times(5, () => 200))
})
