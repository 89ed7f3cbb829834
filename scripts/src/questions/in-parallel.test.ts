import { describe, expect, it } from 'vitest'
import { inParallel } from './in-parallel.ts'

describe('work in parallel', () => {
  it('is done once for each number, so many at a time, and answered in order', async () => {
    let running = 0
    let most = 0
    const results = await inParallel({
      count: 20,
      atOnce: 4,
      work: async (number) => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setImmediate(resolve))
        running -= 1
        return number * 2
      },
    })
    expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index * 2))
    expect(most).toBe(4)
  })

  it('fails when one piece fails', async () => {
    const work = (number: number) =>
      number === 3 ? Promise.reject(new Error('third')) : Promise.resolve(number)
    await expect(inParallel({ count: 5, atOnce: 2, work })).rejects.toThrow('third')
  })
})
