import { expect, it } from 'vitest'
import { takeTurn } from './turn.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('turns are taken one after another, in the order in which they were asked for', async () => {
  const seen: string[] = []
  const turn = (name: string, ms: number) =>
    takeTurn(async () => {
      seen.push(`${name} begins`)
      await pause(ms)
      seen.push(`${name} ends`)
    })
  await Promise.all([turn('a', 20), turn('b', 1), turn('c', 5)])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

it('one that fails fails alone', async () => {
  const wrong = takeTurn(() => Promise.reject(new Error('no database')))
  const right = takeTurn(() => Promise.resolve('kept'))
  await expect(wrong).rejects.toThrow('no database')
  expect(await right).toBe('kept')
})

it('who is in a turn takes no other', async () => {
  expect(await takeTurn(() => takeTurn(() => Promise.resolve('inner')))).toBe('inner')
})
