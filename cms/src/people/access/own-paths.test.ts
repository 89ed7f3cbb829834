import type { FlattenedField, SanitizedConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { refuseHops } from './own-paths.ts'

type Hook = (given: { args: object; overrideAccess: boolean | undefined }) => void

const field = (name: string, type: string, more: object = {}) =>
  ({ name, type, ...more }) as unknown as FlattenedField

const collection = (slug: string, flattenedFields: FlattenedField[]) => ({
  slug,
  flattenedFields,
  hooks: { beforeOperation: [] as Hook[] },
})

const users = collection('users', [field('name', 'text'), field('hash', 'text', { hidden: true })])
const lines = collection('lines', [
  field('seq', 'number'),
  field('user', 'relationship', { relationTo: 'users' }),
  field('who', 'relationship', { relationTo: ['users'] }),
  field('people', 'join', { collection: 'users' }),
  field('place', 'group', { flattenedFields: [field('by', 'relationship'), field('at', 'date')] }),
])
refuseHops({ collections: [users, lines] } as unknown as SanitizedConfig)

const ask = (args: object, overrideAccess?: boolean) => () => {
  for (const hook of lines.hooks.beforeOperation) hook({ args, overrideAccess })
}

describe('a list', () => {
  it.each([
    { sort: '-seq' },
    { sort: ['seq', 'user'] },
    { sort: 'place.at' },
    { where: { 'who.value': { equals: 'x' } } },
    // As the admin asks whether somebody has a document open.
    {
      where: {
        and: [{ 'who.relationTo': { equals: 'x' } }, { seq: { greater_than: new Date() } }],
      },
    },
    { where: { and: [{ seq: { equals: 1 } }, { 'version.user': { equals: 'x' } }] } },
    { joins: { people: { sort: 'name', where: { name: { like: 'x' } } } } },
    { sort: 'unknown.path' },
    { joins: false },
  ])('is found and sorted by its own fields: %j', (args) => {
    expect(ask(args)).not.toThrow()
  })

  it.each([
    { sort: 'user.hash' },
    { sort: 'seq,-user.hash' },
    { sort: ['seq', 'user__hash'] },
    { sort: 'place.by.name' },
    { sort: 'version.user.name' },
    { sort: 'parent.user' },
    { where: { 'user.name': { exists: true } } },
    { where: { or: [{ seq: { equals: 1 } }, { and: [{ user__name: { equals: 'x' } }] }] } },
    { where: { user: { contains: { name: { equals: 'x' } } } } },
    { where: { 'people.name': { equals: 'x' } } },
    { joins: { people: { sort: 'hash' } } },
  ])('is not by those of another document: %j', (args) => {
    expect(ask(args)).toThrow('ses propres champs')
    expect(ask(args, false)).toThrow('ses propres champs')
    expect(ask(args, true)).not.toThrow()
  })
})
