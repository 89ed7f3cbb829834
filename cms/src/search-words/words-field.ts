import type { Field, FieldHook, TextField, TypeWithID } from 'payload'
import { onePerLine } from '../fields/index.ts'
import type { Part } from './common-words.ts'
import { cleanWords, isTexts, keysOf, wordsProblem } from './words.ts'

type Options = {
  name: string
  label: string
  description: string
  part?: Part
}

/** A list of expressions, cleaned before it is kept, refused with a reason in French. */
export const wordsField = ({ name, label, description, part = 'asked' }: Options): TextField => ({
  name,
  type: 'text',
  hasMany: true,
  label,
  required: true,
  admin: { ...onePerLine, description },
  hooks: { beforeValidate: [clean] },
  validate: (value: unknown) => wordsProblem({ value, part }) ?? true,
})

const clean: FieldHook<TypeWithID, unknown> = ({ value }) =>
  isTexts(value) ? cleanWords(value) : value

/** The same expressions as they are compared, and the line's name; both made by the hook. */
export const madeFields = ({
  from,
  labels,
  titleOf,
}: {
  /** Field whose expressions stand in one line only. */
  from: string
  labels: { title: string; keys: string }
  titleOf: (doc: Record<string, unknown>) => string
}): Field[] => [
  {
    name: 'title',
    type: 'text',
    label: labels.title,
    // A column of the list, not a field of the form.
    admin: { condition: () => false },
    hooks: { beforeChange: [({ data, originalDoc }) => titleOf(whole(originalDoc, data))] },
  },
  {
    name: 'keys',
    type: 'text',
    label: labels.keys,
    hasMany: true,
    index: true,
    admin: { hidden: true },
    hooks: {
      beforeChange: [({ data, originalDoc }) => keysOf(whole(originalDoc, data)[from])],
    },
  },
]

const whole = (...parts: unknown[]): Record<string, unknown> =>
  Object.assign({}, ...parts) as Record<string, unknown>
