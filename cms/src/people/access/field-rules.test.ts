import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import type { Rules } from './field-rules.ts'
import { problemsOf } from './require-field-rules.ts'

const text = (name: string, more: object = {}) =>
  ({ name, type: 'text', ...more }) as unknown as FlattenedField
const nobody = () => false
const none: Rules = { public: [], closed: [], fields: {} }
const kept = (fields: FlattenedField[], read: unknown = () => true) => ({
  slug: 'new',
  flattenedFields: fields,
  access: { read },
})

describe('a configuration', () => {
  it('is refused with a collection of which nothing is said', () => {
    expect(problemsOf({ kept: kept([]), rules: none })).toEqual(['new: say what it holds'])
  })

  it('is refused with a new field among fields about people', () => {
    const rules: Rules = { ...none, fields: { new: { name: 'document' } } }
    const fields = [text('name'), text('phone'), text('createdAt'), text('hash', { hidden: true })]
    expect(problemsOf({ kept: kept(fields), rules })).toEqual(['new.phone: say who reads it'])
  })

  it('is refused when a field is not what is said of it', () => {
    const held = { secret: 'own', said: 'kept', gone: 'own' } as const
    const rules: Rules = { ...none, fields: { new: held } }
    const fields = [text('secret'), text('said', { access: { update: nobody } })]
    expect(problemsOf({ kept: kept(fields), rules })).toEqual([
      'new.secret is not « own »',
      'new.said is not « kept »',
      'new.gone is no longer there',
    ])
    const right = [
      text('secret', { access: { read: nobody } }),
      text('said', { access: { create: nobody, update: nobody } }),
      text('gone', { access: { read: nobody } }),
    ]
    expect(problemsOf({ kept: kept(right), rules })).toEqual([])
  })

  it('is refused with something private in a collection said to be public, however deep', () => {
    const inside = text('inside', { custom: { sealed: true } })
    const group = text('group', { type: 'group', flattenedFields: [inside] })
    const fields = [text('plain'), text('mail', { access: { read: nobody } }), group]
    expect(problemsOf({ kept: kept(fields), rules: { ...none, public: ['new'] } })).toEqual([
      'new.mail is private: name every field of new',
      'new.group is private: name every field of new',
    ])
  })

  it('is refused when somebody reads what is said to be closed', () => {
    const rules: Rules = { ...none, closed: ['new'] }
    expect(problemsOf({ kept: kept([]), rules })).toHaveLength(1)
    expect(problemsOf({ kept: kept([], nobody), rules })).toEqual([])
  })
})
