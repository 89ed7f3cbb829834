import type { SearchHit, SearchKind } from '@infos-droits/shared/search'
import { expect, it } from 'vitest'
import { groupsOf } from './groups.ts'

const hit = (kind: SearchKind, number: number) =>
  ({ id: `${kind}:${String(number)}`, kind }) as unknown as SearchHit

it('results are grouped, the group of the best one first', () => {
  const hits = [hit('organization', 1), hit('guide', 1), hit('hotline', 1), hit('theme', 1)]
  expect(groupsOf(hits).map(({ name, hits }) => [name, hits.map(({ id }) => id)])).toEqual([
    ['partners', ['organization:1']],
    ['pages', ['guide:1', 'theme:1']],
    ['lines', ['hotline:1']],
  ])
})

it('events stand before lines and other pages', () => {
  const hits = [hit('guide', 1), hit('term', 1), hit('hotline', 1), hit('event', 1)]
  expect(groupsOf(hits).map(({ name }) => name)).toEqual(['pages', 'events', 'lines', 'others'])
})

it('a group has what is read at a glance, and none is empty', () => {
  const hits = Array.from({ length: 20 }, (_, number) => hit('guide', number))
  expect(groupsOf(hits).map(({ hits }) => hits.length)).toEqual([6])
  expect(groupsOf([])).toEqual([])
})
