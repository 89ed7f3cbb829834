import { describe, expect, it } from 'vitest'
import type { Publication } from '../payload-types.ts'
import { standingOf, type FirstLive } from './standing.ts'
import type { PublicationStatus } from './status.ts'

const changedAt = '2026-11-22T13:00:00.000Z'
const url = 'https://site.example/logement/loyer-impaye/'
const now = new Date('2026-11-22T13:00:04.000Z')
const row = (more: Partial<Publication>): Publication => ({
  id: '1',
  state: 'waiting',
  cause: 'Fiche',
  requestedAt: '2026-11-22T13:00:00.080Z',
  createdAt: '',
  updatedAt: '',
  ...more,
})
const nothing: PublicationStatus = {
  live: null,
  refused: null,
  running: null,
  waiting: null,
  behind: [],
  goneBack: null,
}
const live = {
  doneAt: '2026-11-22T13:00:03.000Z',
  release: '20261122T130002000Z-b-1',
  isFirstKept: false,
}

const standing = ({
  status = {},
  firstLive = null,
  isPublic = true,
  at = now,
}: {
  status?: Partial<PublicationStatus>
  firstLive?: FirstLive
  isPublic?: boolean
  at?: Date
}) =>
  standingOf({
    change: { changedAt, isPublic, url },
    status: { ...nothing, ...status },
    firstLive,
    now: at,
  })

describe('what the site shows of a document', () => {
  it('is on its way while its request waits or runs', () => {
    expect(standing({ status: { waiting: row({}) } })).toMatchObject({ state: 'coming', url })
    expect(standing({ status: { running: row({}) } })).toMatchObject({ state: 'coming' })
  })

  it('is on its way too while another publication, taken up meanwhile, went live without it', () => {
    expect(standing({ status: { waiting: row({}) }, firstLive: live }).state).toBe('coming')
  })

  it('is there since the first publication that held it, whatever is asked for later', () => {
    const later = row({ requestedAt: '2026-11-22T15:00:00.000Z' })
    expect(standing({ status: { waiting: later }, firstLive: live })).toMatchObject({
      state: 'there',
      since: '2026-11-22T13:00:03.000Z',
    })
  })

  it('is there since nobody knows when, once the first publication is forgotten', () => {
    const firstLive = { ...live, isFirstKept: true }
    expect(standing({ firstLive })).toMatchObject({ state: 'there', since: null })
  })

  it('is there no more when the site was brought back to a version before it', () => {
    const goneBack = {
      release: '20261122T120000000Z-a-1',
      madeAt: '2026-11-22T12:00:00.000Z',
      askedAt: '2026-11-22T13:10:00.000Z',
      pages: 80,
    }
    expect(standing({ status: { goneBack }, firstLive: live })).toMatchObject({
      state: 'goneBack',
      goneBack,
    })
    const coming = { goneBack, running: row({}) }
    expect(standing({ status: coming, firstLive: live }).state).toBe('coming')
    // The pages of that version, made again with their search.
    const later = { ...goneBack, release: '20261122T130003000Z-b-2' }
    expect(standing({ status: { goneBack: later }, firstLive: live }).state).toBe('there')
  })

  it('is refused with the reason, and on its way again once it is asked for anew', () => {
    const refused = row({ state: 'refused', claimedAt: changedAt, reason: 'Un lien est mort.' })
    expect(standing({ status: { refused } })).toMatchObject({
      state: 'refused',
      reason: 'Un lien est mort.',
    })
    expect(standing({ status: { refused, waiting: row({}) } }).state).toBe('coming')
  })

  it('is not refused for what was refused before it', () => {
    const refused = row({ state: 'refused', claimedAt: '2026-11-22T12:00:00.000Z', reason: 'x' })
    expect(standing({ status: { refused } })).toMatchObject({ state: 'none', reason: null })
  })

  it('leaves the site the same way, and has no address any more', () => {
    const waiting = { waiting: row({}) }
    expect(standing({ status: waiting, isPublic: false })).toMatchObject({
      state: 'coming',
      isPublic: false,
      url: null,
    })
  })

  it('waits for a publisher that does not come, after ten minutes', () => {
    const at = new Date('2026-11-22T13:10:01.000Z')
    expect(standing({ status: { waiting: row({}) }, at }).isStuck).toBe(true)
    expect(standing({ status: { waiting: row({}) } }).isStuck).toBe(false)
  })
})
