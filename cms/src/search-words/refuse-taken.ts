import { ValidationError, type CollectionBeforeValidateHook, type Where } from 'payload'
import { WORDS as fr } from './labels.fr.ts'
import { isTexts, keyOf, keysOf } from './words.ts'

/**
 * Refuses an expression that another line of the collection holds, and names that line. A hook, not
 * the field's validation: those run all at once, and the first command of a transaction must be alone.
 */
export const refuseTaken =
  ({
    collection,
    field,
    label,
  }: {
    collection: 'thesaurus' | 'best-bets'
    field: string
    label: string
  }): CollectionBeforeValidateHook<{ id: string; [field: string]: unknown }> =>
  async ({ data, originalDoc, req }) => {
    const words = data?.[field]
    if (!isTexts(words) || words.length === 0) return data
    const others: Where[] =
      originalDoc === undefined ? [] : [{ id: { not_equals: originalDoc.id } }]
    const { docs } = await req.payload.find({
      collection,
      where: { and: [{ keys: { in: keysOf(words) } }, ...others] },
      select: { title: true, keys: true },
      limit: 1,
      depth: 0,
      pagination: false,
      req,
    })
    const [holder] = docs
    if (holder === undefined) return data
    const word = words.find((each) => holder.keys?.includes(keyOf(each))) ?? ''
    const message = fr.taken(word, holder.title ?? '')
    // The label too says why: it is what the admin shows first.
    const errors = [{ path: field, label: `${label}. ${message}`, message }]
    throw new ValidationError({ collection, errors }, req.t)
  }
