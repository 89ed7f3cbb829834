import axe from 'axe-core'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACCESSIBILITY, countStates, stateOf, STATES, TESTS } from '../src/accessibility/index.ts'
import { AXE_OFF, AXE_RULES } from './axe.ts'
import { htmlRules } from './html-rules.ts'

const ROOT = join(import.meta.dirname, '../..')
/** How many criteria each theme of RGAA 4.1.2 has. */
const BY_THEME = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
const criteria = ACCESSIBILITY.flatMap((theme) => theme.criteria)

describe('the table of the criteria of RGAA', () => {
  it('has the 106 criteria, each once, in the order of the reference', () => {
    const expected = BY_THEME.flatMap((count, theme) =>
      Array.from({ length: count }, (_, index) => `${String(theme + 1)}.${String(index + 1)}`),
    )
    expect(expected).toHaveLength(106)
    expect(criteria.map(({ number }) => number)).toEqual(expected)
    expect(new Set(criteria.map(({ title }) => title)).size).toBe(106)
  })

  it('counts each criterion in one state', () => {
    const counts = countStates(criteria)
    expect(STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(106)
  })

  it('names only rules of axe that exist and run on every page', () => {
    expect(criteria.flatMap((it) => it.axe).filter((id) => !AXE_RULES.includes(id))).toEqual([])
  })

  it('keeps off only rules that axe has', () => {
    const known = new Set(axe.getRules().map(({ ruleId }) => ruleId))
    expect(Object.keys(AXE_OFF).filter((id) => !known.has(id))).toEqual([])
  })

  it('names every rule that axe itself ties to a criterion and that runs here', () => {
    const forgotten = axe.getRules().flatMap(({ ruleId, tags }) =>
      tags.flatMap((tag) => {
        const number = /^RGAA-(\d+\.\d+)\./.exec(tag)?.[1]
        const criterion = criteria.find((it) => it.number === number)
        const isDue = AXE_RULES.includes(ruleId) && criterion !== undefined
        return isDue && stateOf(criterion) !== 'notApplicable' && !criterion.axe.includes(ruleId)
          ? `${criterion.number} ${ruleId}`
          : []
      }),
    )
    expect(forgotten).toEqual([])
  })

  it('names only rules of html-validate that run on every page', async () => {
    const known = await htmlRules()
    expect(criteria.flatMap((it) => it.html).filter((id) => !known.includes(id))).toEqual([])
  })

  it.each(Object.values(TESTS))('names a test that exists: $name', ({ file, name }) => {
    expect(existsSync(join(ROOT, file))).toBe(true)
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(name)
  })

  it('names each test of its list at least once', () => {
    const named = new Set<string>(criteria.flatMap((it) => it.tests))
    if (criteria.some((it) => it.absent !== undefined)) named.add('absent')
    expect(Object.keys(TESTS).filter((test) => !named.has(test))).toEqual([])
  })
})
