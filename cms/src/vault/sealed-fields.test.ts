import type { Field } from 'payload'
import { expect, test } from 'vitest'
import { SEALED, sealedPathsOf } from './sealed-fields.ts'

const secret = (name: string): Field => ({ name, type: 'text', custom: SEALED })
const plain: Field = { name: 'plain', type: 'text' }

test('sealed fields are found wherever a form may put them', () => {
  const fields: Field[] = [
    secret('own'),
    plain,
    { type: 'row', fields: [secret('inRow'), plain] },
    { type: 'collapsible', label: '…', fields: [{ type: 'row', fields: [secret('deep')] }] },
    {
      type: 'tabs',
      tabs: [
        { label: '…', fields: [secret('inTab')] },
        { name: 'named', fields: [secret('inNamedTab')] },
      ],
    },
    { name: 'group', type: 'group', fields: [secret('inGroup')] },
    { name: 'rows', type: 'array', fields: [{ type: 'row', fields: [secret('inEach')] }] },
  ]
  expect(sealedPathsOf({ fields })).toEqual([
    ['own'],
    ['inRow'],
    ['deep'],
    ['inTab'],
    ['named', 'inNamedTab'],
    ['group', 'inGroup'],
    ['rows', '*', 'inEach'],
  ])
})

test('one that would be stored as it is stops the CMS', () => {
  const blocks: Field = {
    name: 'parts',
    type: 'blocks',
    blocks: [{ slug: 'part', fields: [secret('lost')] }],
  }
  expect(() => sealedPathsOf({ fields: [blocks] })).toThrow('parts')
})
