import type { TextField } from 'payload'

/**
 * What a document is called, in words, where no field of it says so: made when read, stored nowhere
 * (the title of a document may not be a virtual field).
 *
 * @param titleOf given the document, of which access or a selection may have left parts out.
 */
export const madeTitle = <Doc extends object>({
  label,
  titleOf,
}: {
  label: string
  titleOf: (doc: Partial<Doc>) => string
}): TextField => ({
  name: 'title',
  type: 'text',
  label,
  admin: { condition: () => false, disableListColumn: true, disableListFilter: true },
  hooks: {
    // Null, as `undefined` would keep the words that a change is given with all it has read.
    beforeChange: [() => null],
    afterRead: [({ data }) => titleOf({ ...data } as Partial<Doc>)],
  },
})
