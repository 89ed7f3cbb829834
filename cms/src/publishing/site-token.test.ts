import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

beforeAll(() => {
  vi.stubEnv('PAYLOAD_GENERATE', 'true')
  vi.stubEnv('SITE_TOKEN', 'a-token-of-the-site-for-this-test')
})

afterAll(() => {
  vi.unstubAllEnvs()
})

describe('the token of the site', () => {
  it.each([
    ['Bearer a-token-of-the-site-for-this-test', true],
    ['bearer a-token-of-the-site-for-this-test', true],
    ['Bearer a-token-of-the-site-for-this-tesT', false],
    ['Bearer', false],
    ['a-token-of-the-site-for-this-test', false],
    ['', false],
  ])('%j is taken: %j', async (authorization, expected) => {
    const { isFromSite } = await import('./site-token.ts')
    expect(isFromSite(new Headers({ authorization }))).toBe(expected)
  })
})
