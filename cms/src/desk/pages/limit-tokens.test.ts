import { expect, it } from 'vitest'
import { limitTokens } from './limit-tokens.ts'
import { notFoundPage } from './not-found.ts'

it('thirty wrong addresses a minute are said not to exist, the next ones to wait', async () => {
  const wrong = limitTokens(() => notFoundPage())
  const open = (address: string) =>
    wrong(
      new Request('http://127.0.0.1/demande/x', { headers: { 'x-forwarded-for': address } }),
      null,
    )
  for (let i = 0; i < 30; i += 1) expect((await open('198.51.100.1')).status).toBe(404)
  const refusal = await open('198.51.100.1')
  expect(refusal.status).toBe(429)
  expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refusal.headers.get('cache-control')).toBe('no-store')
  expect(await refusal.text()).toContain('Attendez une minute')
  expect((await open('198.51.100.2')).status).toBe(404)
})
