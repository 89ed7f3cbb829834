import type { FlattenedField, SanitizedConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { requireShapes } from './field-shapes.ts'

type Hook = (given: { args: object; operation: string; overrideAccess?: boolean }) => void

const field = (name: string, type: string, more: object = {}) =>
  ({ name, type, ...more }) as unknown as FlattenedField
const flattenedFields = [
  field('title', 'text'),
  field('words', 'text', { hasMany: true }),
  field('order', 'number'),
  field('day', 'date'),
  field('isOpen', 'checkbox'),
  field('rubric', 'relationship'),
  field('themes', 'relationship', { hasMany: true }),
  field('text', 'richText'),
  field('place', 'group', { flattenedFields: [field('city', 'text')] }),
  field('steps', 'array', { flattenedFields: [field('title', 'text')] }),
]
const hooks = { beforeOperation: [] as Hook[] }
requireShapes({
  collections: [{ flattenedFields, hooks }],
  globals: [],
} as unknown as SanitizedConfig)

const write = (data: unknown, more: { operation?: string; overrideAccess?: boolean } = {}) => {
  return () => {
    for (const hook of hooks.beforeOperation) hook({ args: { data }, operation: 'update', ...more })
  }
}

describe('what is written from outside', () => {
  it.each([
    {},
    { title: null, steps: null, unknown: { any: 1 } },
    // As the forms of the admin send it.
    { title: 'x', words: ['a'], order: '3', day: '2026-11-22T00:00:00.000Z', isOpen: true },
    { words: 0, themes: 0, steps: 0, text: '', day: '' },
    { rubric: '1', themes: ['1', { id: '2' }, { relationTo: 'themes', value: '3' }] },
    { text: { root: {} }, place: { city: 'x' }, steps: [{ id: '1', title: 'x' }] },
  ])('has the shape of its fields: %j', (data) => {
    expect(write(data)).not.toThrow()
  })

  it.each([
    undefined,
    null,
    'x',
    [],
    { title: { $ne: '' } },
    { title: 'a\u0000b' },
    { words: 'x' },
    { order: {} },
    { day: 'hier' },
    { rubric: { $gt: '' } },
    { themes: [[]] },
    { place: null },
    { place: { city: [] } },
    { steps: [null] },
    { steps: {} },
    { text: 'x' },
  ])('is refused with another: %j', (data) => {
    expect(write(data)).toThrow('n’a pas la forme attendue')
    expect(write(data, { overrideAccess: true })).not.toThrow()
    expect(write(data, { operation: 'read' })).not.toThrow()
  })
})
