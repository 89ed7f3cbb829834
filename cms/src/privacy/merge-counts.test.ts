import { RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CELL_MIN, mergeCounts, type CountCell, type ShownCell } from './merge-counts.ts'

const sum = (cells: { count: number }[]) => cells.reduce((all, { count }) => all + count, 0)
const always = () => true
const month = fc.integer({ min: 0, max: 35 }).map((index) => {
  const day = new Date(Date.UTC(2024, index, 1))
  return day.toISOString().slice(0, 7)
})
const cell: fc.Arbitrary<CountCell> = fc.record({
  month,
  rubric: fc.constantFrom(...RUBRIC_SLUGS, 'unknown' as const),
  territory: fc.constantFrom(...TERRITORIES),
  count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 })),
})
const cells = fc.array(cell, { maxLength: 60 })
const here = (rubric: CountCell['rubric'], count: number, of = '2026-10'): CountCell => ({
  month: of,
  rubric,
  territory: 'here',
  count,
})
const shownAs = (given: CountCell[], isOver: (month: string) => boolean = always) =>
  mergeCounts({ cells: given, isOver }).map(
    ({ period, territory, rubric, count }) =>
      `${period ?? 'all'} ${territory ?? 'all'} ${rubric} ${String(count)}`,
  )

/** Whether a shown figure may hold questions counted in this cell. */
const mayHold = (shown: ShownCell, counted: CountCell): boolean => {
  const year = counted.month.slice(0, 4)
  const quarter = `${year}-T${String(Math.ceil(Number(counted.month.slice(5)) / 3))}`
  return (
    [counted.month, quarter, year, null].includes(shown.period) &&
    [counted.territory, null].includes(shown.territory) &&
    ['rest', counted.rubric].includes(shown.rubric)
  )
}

describe('figures of what was erased', () => {
  it('stand alone from five on', () => {
    expect(shownAs([here('logement', 5), here('sante', 7)])).toEqual([
      '2026-10 here logement 5',
      '2026-10 here sante 7',
    ])
  })

  it('too small to stand alone are merged with other rubrics of the month', () => {
    expect(shownAs([here('logement', 12), here('sante', 3), here('famille', 2)])).toEqual([
      '2026-10 here logement 12',
      '2026-10 here rest 5',
    ])
  })

  it('take a shown one with them when they are still too few: it cannot be had by subtraction', () => {
    expect(shownAs([here('logement', 12), here('emploi', 6), here('sante', 1)])).toEqual([
      '2026-10 here logement 12',
      '2026-10 here rest 7',
    ])
  })

  it('go up to the quarter, the year, all territories and all years', () => {
    const small = [here('sante', 2), here('emploi', 3, '2026-12')]
    expect(shownAs(small)).toEqual(['2026-T4 here rest 5'])
    expect(shownAs([here('sante', 2), here('emploi', 3, '2026-02')])).toEqual(['2026 here rest 5'])
    const elsewhere = { ...here('emploi', 3, '2026-02'), territory: 'elsewhere' as const }
    expect(shownAs([here('sante', 2), elsewhere])).toEqual(['2026 all rest 5'])
    expect(shownAs([here('sante', 2), here('emploi', 3, '2025-02')])).toEqual(['all all rest 5'])
  })

  it('fewer than five in all are not shown', () => {
    expect(shownAs([here('sante', 4)])).toEqual([])
  })

  it('of a month that is not over wait, and what would be merged with them waits too', () => {
    const given = [here('sante', 2), here('emploi', 3, '2026-11'), here('logement', 9, '2026-12')]
    expect(shownAs(given, (each) => each < '2026-12')).toEqual([])
    expect(shownAs(given)).toEqual(['2026-T4 here rest 5', '2026-12 here logement 9'])
  })

  it('are never below five, whatever was counted', () => {
    fc.assert(
      fc.property(cells, (given) => {
        for (const { count } of mergeCounts({ cells: given, isOver: always }))
          expect(count).toBeGreaterThanOrEqual(CELL_MIN)
      }),
    )
  })

  it('hold each question once, when there are five in all', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const total = sum(given)
        const shown = sum(mergeCounts({ cells: given, isOver: always }))
        expect(shown).toBe(total < CELL_MIN ? 0 : total)
      }),
    )
  })

  it('each question has a place in a figure that names it or what it was merged in', () => {
    fc.assert(
      fc.property(cells, (given) => {
        fc.pre(sum(given) >= CELL_MIN)
        const shown = mergeCounts({ cells: given, isOver: always })
        for (const counted of given)
          expect(shown.some((figure) => mayHold(figure, counted))).toBe(true)
      }),
    )
  })

  it('have each a place of their own: no total beside its parts from which one could subtract', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const shown = mergeCounts({ cells: given, isOver: always })
        const places = shown.map(({ period, territory, rubric }) =>
          [period, territory, rubric].join(' '),
        )
        expect(new Set(places).size).toBe(places.length)
        // A rubric by name is its whole month there, or all of it was merged: never a part.
        for (const { period, territory, rubric, count } of shown)
          if (rubric !== 'rest') {
            const counted = given.filter(
              (each) =>
                each.month === period && each.territory === territory && each.rubric === rubric,
            )
            expect(count).toBe(sum(counted))
          }
      }),
    )
  })

  it('once shown do not change by one question when later months are over', () => {
    fc.assert(
      fc.property(cells, month, (given, until) => {
        const before = mergeCounts({ cells: given, isOver: (each) => each < until })
        const after = mergeCounts({ cells: given, isOver: always })
        for (const { period, territory, rubric, count } of before) {
          if (period === null) continue
          const same = after.find(
            (each) =>
              each.period === period && each.territory === territory && each.rubric === rubric,
          )
          // The smallest may give way whole; it never loses or gains a few.
          if (same !== undefined) expect(same.count).toBe(count)
        }
      }),
    )
  })
})
