import { describe, expect, it } from 'vitest'
import { readHealth } from './health.ts'

describe('the health of the CMS', () => {
  it('is down, within seconds, when the database does not answer', async () => {
    const started = performance.now()
    const never = new Promise<never>(() => undefined)
    const { health, problem } = await readHealth({ connect: () => never, build: 'b1' })
    expect(health).toMatchObject({ ok: false, build: 'b1', database: { ok: false } })
    expect(problem).not.toBeNull()
    expect(performance.now() - started).toBeLessThan(4000)
  })

  it('is down when the database cannot be reached, without saying where it is', async () => {
    const connect = () => Promise.reject(new Error('mongodb://secret@host refused'))
    const { health, problem } = await readHealth({ connect, build: 'b1' })
    expect(JSON.stringify(health)).not.toContain('secret')
    expect(problem).toContain('refused')
  })
})
