import {
  formatMasterKey,
  newMasterKey,
  parseKeyRing,
  type KeyRing,
} from '@infos-droits/shared/crypto'
import { describe, expect, it } from 'vitest'
import { lineWithout, nextTurn } from './turn-of-keys.ts'

const now = new Date('2026-11-23')
const [old, next] = [newMasterKey(now), newMasterKey(new Date('2026-11-24'))]
const ringOf = (...keys: (typeof old)[]): KeyRing => parseKeyRing(keys.map(formatMasterKey).join())
const ringIn = (line: string): KeyRing => parseKeyRing(line.replace(/^MASTER_KEYS=/, ''))

describe('master keys in the environment', () => {
  it('turn in two steps: a line with a new key in front, then all is wrapped by it', () => {
    const first = nextTurn({ ring: ringOf(old), counts: { [old.id]: 7 }, now })
    if (first.step !== 'begin') throw new Error(first.step)
    const ring = ringIn(first.line)
    expect([...ring.keys.keys()]).toEqual([first.id, old.id])
    expect(ring.keys.get(old.id)).toEqual(old.key)
    expect(nextTurn({ ring, counts: { [old.id]: 7 }, now })).toEqual({ step: 'rewrap' })
    // Cut half-way, or with what was written since under the new key.
    const counts = { [old.id]: 2, [first.id]: 5 }
    expect(nextTurn({ ring, counts, now })).toEqual({ step: 'rewrap' })
  })

  it('begin another turn only once the last one is over', () => {
    const ring = ringOf(next, old)
    expect(nextTurn({ ring, counts: { [next.id]: 7 }, now }).step).toBe('begin')
    expect(nextTurn({ ring, counts: {}, now })).toEqual({ step: 'done' })
    expect(nextTurn({ ring: ringOf(old), counts: {}, now }).step).toBe('begin')
  })

  it('let an old one go once it wraps nothing, but for what verifies the access log', () => {
    const ring = ringOf(next, old)
    const left = ringIn(lineWithout({ ring, counts: { [next.id]: 7 }, id: old.id }))
    expect([...left.keys.keys()]).toEqual([next.id])
    expect([...left.retired.keys()]).toEqual([old.id])
    const refused = expect.objectContaining({ code: 'keys.retire' }) as Error
    for (const [counts, id] of [
      [{ [old.id]: 1, [next.id]: 7 }, old.id],
      [{ [next.id]: 7 }, next.id],
      [{}, 'k0000'],
    ] as const)
      expect(() => lineWithout({ ring, counts, id })).toThrow(refused)
  })
})
