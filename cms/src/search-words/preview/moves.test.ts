import { expect, it } from 'vitest'
import { arrivals, departures } from './moves.ts'

it('says of each result whether it stayed, rose, fell or appeared', () => {
  expect(arrivals(['a', 'b', 'c', 'd'], ['a', 'd', 'x', 'b'])).toEqual([
    { kind: 'same' },
    { kind: 'up', was: 4 },
    { kind: 'new' },
    { kind: 'down', was: 2 },
  ])
})

it('says of each former result whether it left the list, or only the part that is seen', () => {
  expect(departures(['a', 'b', 'c'], ['a', 'x', 'b'], 2)).toEqual([
    { kind: 'same' },
    { kind: 'below', now: 3 },
    { kind: 'gone' },
  ])
})
