import type { Where } from 'payload'

/** Collections with texts that may hold links, and where those texts are. */
export const TEXTS = {
  guides: ['steps.text', 'easyRead.steps.text'],
  news: ['text'],
  events: ['text'],
  resources: ['transcript'],
} as const

export type WithTexts = keyof typeof TEXTS

export const WITH_TEXTS = Object.keys(TEXTS) as WithTexts[]

/** A link stands in a paragraph, in an item of a list, or in one of a list within a list. */
const DEPTHS = [2, 3, 4, 5]

/** Documents of a collection of which a link has this in its field. */
const withLink = (collection: WithTexts, field: string, value: string): Where => ({
  or: TEXTS[collection].flatMap((path) =>
    DEPTHS.map((depth) => {
      const link = `${path}.root${'.children'.repeat(depth)}`
      return { [`${link}.fields.${field}`]: { equals: value } }
    }),
  ),
})

/** Documents of which a text leads to this one. */
export const leadingTo = (collection: WithTexts, id: string): Where =>
  withLink(collection, 'doc.value', id)

/** Documents of which a text leads to any page of the site. */
export const withAnyLink = (collection: WithTexts): Where =>
  withLink(collection, 'linkType', 'internal')
