import { expect, it } from 'vitest'
import {
  addToTray,
  readPages,
  RECENTS_MAX,
  remember,
  removeFromTray,
  TRAY_MAX,
} from './pages-kept.ts'

const page = (number: number) => ({
  id: `guide:${String(number)}`,
  url: `/logement/${String(number)}/`,
  title: `Page ${String(number)}`,
})
const pages = (count: number) => Array.from({ length: count }, (_, number) => page(number))

it('a tray holds each page once, in order, and no more than a person reads', () => {
  const { tray, outcome } = addToTray([page(1)], page(2))
  expect([tray, outcome]).toEqual([[page(1), page(2)], 'added'])
  expect(addToTray(tray, page(1))).toEqual({ tray, outcome: 'already' })
  expect(addToTray(pages(TRAY_MAX), page(99)).outcome).toBe('full')
  expect(removeFromTray(tray, 'guide:1')).toEqual([page(2)])
})

it('the last page opened comes first, once, and the oldest is forgotten', () => {
  const recents = remember(pages(RECENTS_MAX), page(3))
  expect(recents[0]).toEqual(page(3))
  expect(recents).toHaveLength(RECENTS_MAX)
  expect(remember(recents, page(50)).at(-1)).toEqual(recents.at(-2))
})

it('what was stored is read when it is pages of this site, and nothing else is', () => {
  expect(readPages(JSON.stringify([page(1)]))).toEqual([page(1)])
  const wrong = [
    { ...page(1), url: 'javascript:alert(1)' },
    { ...page(1), url: '//ailleurs.example' },
    3,
    null,
    {},
  ]
  expect(readPages(JSON.stringify(wrong))).toEqual([])
  for (const stored of [null, '', '{', '"a"']) expect(readPages(stored)).toEqual([])
})
