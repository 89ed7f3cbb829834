import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitTags } from './html.ts'

it('cuts HTML at its tags as the pattern of a tag does', () => {
  const html = fc.string({ unit: fc.constantFrom('<', '>', 'a', '/', ' ', '"'), maxLength: 60 })
  fc.assert(
    fc.property(html, (text) => {
      expect(splitTags(text)).toEqual(text.split(/(<[^>]*>)/))
    }),
  )
})
