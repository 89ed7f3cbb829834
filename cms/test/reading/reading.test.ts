import type { Condition, Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bootPayload } from '../boot.ts'

let payload: Payload

beforeAll(async () => {
  payload = await bootPayload('reading')
})
afterAll(() => payload.destroy())

const WITH_PAGES = [
  'guides',
  'organizations',
  'news',
  'events',
  'resources',
  'glossary-terms',
] as const
const WITHOUT = ['themes', 'rubrics', 'hotlines', 'media', 'services', 'locations'] as const

const isShown = (condition: Condition | undefined, role: string | null): boolean => {
  const user = role === null ? null : { role }
  const more = { user, operation: 'update', path: [], blockData: {} }
  return condition === undefined || condition({}, {}, more as unknown as Parameters<Condition>[2])
}

it.each(WITH_PAGES)('of %s, the lead has the form and others are led to the page', (slug) => {
  const { fields, admin } = payload.collections[slug].config
  expect(admin.preview).toBeTypeOf('function')
  const [reading, ...others] = fields
  for (const role of ['partner', 'reception'])
    expect(isShown(reading?.admin?.condition, role)).toBe(true)
  for (const role of ['lead', null]) expect(isShown(reading?.admin?.condition, role)).toBe(false)
  const panels = others.filter((field) => field.type === 'ui')
  for (const { admin: of } of panels) {
    expect(isShown(of.condition, 'lead')).toBe(true)
    expect(isShown(of.condition, 'partner')).toBe(false)
  }
})

it.each(WITHOUT)('%s are in the lead’s menu only', (slug) => {
  const { hidden } = payload.collections[slug].config.admin
  const isHidden = (role: string) =>
    typeof hidden === 'function' ? hidden({ user: { role } as never }) : hidden
  expect([isHidden('lead'), isHidden('partner'), isHidden('reception')]).toEqual([
    false,
    true,
    true,
  ])
})
