import { dayOf, newSignalId, paths } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storedDay } from '../../src/paris-time.ts'
import { buildSnapshot } from '../../src/publishing/snapshot/build.ts'
import { bootPayload } from '../boot.ts'
import { makeGround, type Ids } from './content.ts'
import { DAY, inMs } from './editorial-content.ts'

let payload: Payload
let ids: Ids

beforeAll(async () => {
  payload = await bootPayload('places')
  ids = await makeGround(payload)
})

afterAll(() => payload.destroy())

const line = (days: 'monday-friday' | 'tuesday', from: string, to: string) => ({
  days: [days],
  ...{ from, to },
})

const makePlace = async (slug: string, more: Record<string, unknown> = {}) =>
  payload.create({
    collection: 'locations',
    data: {
      organization: ids.organization,
      name: 'Accueil',
      city: 'Versailles',
      slug,
      ...more,
    } as never,
  })

const placeOf = async (slug: string) => {
  const { organizations } = await buildSnapshot({ payload })
  return organizations.flatMap(({ locations }) => locations).find((place) => place.slug === slug)
}

describe('a place', () => {
  it('stored before there were hours and access still makes a valid snapshot', async () => {
    const { id } = await makePlace('ancien')
    const unset = { week: 1, closures: 1, access: 1 }
    await payload.db.collections['locations']?.collection.updateMany({}, { $unset: unset })
    await payload.db.collections['organizations']?.collection.updateMany(
      {},
      { $unset: { audiences: 1 } },
    )
    expect(await placeOf('ancien')).toMatchObject({
      week: null,
      closures: [],
      access: { wheelchair: null, languages: [], transport: null, remote: null },
    })
    const { organizations } = await buildSnapshot({ payload })
    expect(organizations[0]?.audiences).toEqual([])
    await payload.delete({ collection: 'locations', id })
  })

  it('has its hours day by day, its closures that are not over, and how one gets in', async () => {
    const [past, soon] = [inMs(-10 * DAY).slice(0, 10), inMs(10 * DAY).slice(0, 10)]
    await makePlace('complet', {
      week: [
        { ...line('tuesday', '14 h', '16h30'), byAppointment: true },
        line('monday-friday', '9h', 'midi'),
      ],
      closures: [
        { from: storedDay(soon), reason: ' Inventaire ' },
        { from: storedDay(past), to: storedDay(past) },
        { from: storedDay(past), to: storedDay(soon) },
      ],
      access: { wheelchair: 'partly', languages: ['anglais', ' '], transport: 'Bus\u00A04' },
    })
    const morning = { from: '09:00', to: '12:00', byAppointment: false }
    const place = await placeOf('complet')
    expect(place?.week).toEqual([
      [morning],
      [morning, { from: '14:00', to: '16:30', byAppointment: true }],
      ...[[morning], [morning], [morning], [], []],
    ])
    expect(place?.closures).toEqual([
      { from: past, to: soon, reason: null },
      { from: soon, to: soon, reason: 'Inventaire' },
    ])
    expect(place?.access).toEqual({
      ...{ wheelchair: 'partly', languages: ['anglais'], transport: 'Bus 4', remote: null },
    })
  })

  it.each([
    [
      'week',
      { week: [line('monday-friday', '9h', '12h'), line('tuesday', '11h', '14h')] },
      /mardi/,
    ],
    ['week.0.to', { week: [line('tuesday', '14h', '9h')] }, /ne vient pas après/],
    ['week.0.from', { week: [line('tuesday', 'tôt', '9h')] }, /Exemples/],
    [
      'closures.0.to',
      { closures: [{ from: storedDay('2026-12-24'), to: storedDay('2026-12-23') }] },
      /vient avant le premier/,
    ],
  ])('is refused with the reason when %s is wrong', async (path, data, reason) => {
    await expect(makePlace('refuse', data)).rejects.toMatchObject({
      data: { errors: [{ path, message: expect.stringMatching(reason) as string }] },
    })
  })
})

it('an organization says whom it is for', async () => {
  const audiences = ['familles' as const]
  const data = { audiences, _status: 'published' as const }
  await payload.update({ collection: 'organizations', id: ids.organization, data })
  expect((await buildSnapshot({ payload })).organizations[0]?.audiences).toEqual(audiences)
})

it('a page says how much it is used, on steps that tell of nobody', async () => {
  const { slug } = await payload.findByID({ collection: 'organizations', id: ids.organization })
  const useOf = async () => (await buildSnapshot({ payload })).organizations[0]?.use
  const helped = async (people: number) => {
    for (let person = 0; person < people; person += 1)
      await payload.create({
        collection: 'visits',
        data: {
          ...{ id: newSignalId(), day: dayOf(new Date()), outcome: 'oriented' },
          page: paths.organization(slug),
        },
      })
  }
  await helped(4)
  expect(await useOf()).toBe(0)
  await helped(6)
  expect(await useOf()).toBe(2)
})
