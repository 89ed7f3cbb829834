import { ACCESS_LOG } from './labels.fr.ts'

const { fields: OWN } = ACCESS_LOG

type Named = { name?: string; label?: unknown }

/** Names of fields, between blanks as a line of the log holds them, in the words of their forms. */
export const fieldWords = ({
  names,
  fields,
}: {
  names: string
  fields: readonly Named[]
}): string =>
  names
    .split(' ')
    .map((name) => {
      const label = fields.find((field) => field.name === name)?.label
      if (Object.hasOwn(OWN, name)) return OWN[name as keyof typeof OWN]
      return typeof label === 'string' ? label : name
    })
    .join(', ')
