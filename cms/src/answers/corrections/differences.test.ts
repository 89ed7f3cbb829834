import { formatPhone } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import { piecesOf } from '../pieces.ts'
import { differencesOf, together } from './differences.ts'
import { sampleAfter as after } from '../sample-after.ts'

const before = after(() => undefined)
const guide = { kind: 'guides', page: before.guides[0]?.id ?? '' } as const
const partner = { kind: 'organizations', page: before.organizations[0]?.id ?? '' } as const
const changes = (page: typeof guide | typeof partner, now: ReturnType<typeof after>) =>
  differencesOf(piecesOf(page, before), piecesOf(page, now))

describe('what changed of a page', () => {
  const called = after(({ organizations: [one] }) => one && (one.phone = '+33199001234'))
  const name = before.organizations[0]?.name ?? ''
  const phone = before.organizations[0]?.phone ? formatPhone(before.organizations[0].phone) : null

  it('is told with what was said and what is said now', () => {
    expect(changes(partner, called)).toEqual([
      { kind: 'phone', of: name, before: phone, after: '01 99 00 12 34' },
    ])
  })

  it('is told once where a guide shows the partner that changed', () => {
    const both = [...changes(partner, called), ...changes(guide, called)]
    expect(together(both)).toEqual(changes(partner, called))
  })

  it('says what was added, and what was removed', () => {
    const more = after(({ guides: [one] }) => one && one.prepare.push('Une quittance'))
    expect(changes(guide, more)).toEqual([
      { kind: 'prepare', of: '', before: null, after: 'Une quittance' },
    ])
    expect(differencesOf(piecesOf(guide, more), piecesOf(guide, before))).toEqual([
      { kind: 'prepare', of: '', before: 'Une quittance', after: null },
    ])
  })

  it('is nothing where only typography or the order changed', () => {
    const same = after(({ guides: [one] }) => {
      if (one) one.prepare = one.prepare.map((text) => `${text.toUpperCase()} !`).reverse()
    })
    expect(changes(guide, same)).toEqual([])
  })
})
