import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTags } from './html-tags.ts'

const names = (html: string) => readTags(html).map((tag) => tag.name)

test('tags come with their attributes, entities decoded', () => {
  const [tag] = readTags(`<A HREF='/a/?x=1&amp;y=&#39;2&#x27;' hidden data-x=3 title="a > b">`)
  expect(tag?.name).toBe('a')
  expect([...(tag?.attributes ?? [])]).toEqual([
    ['href', "/a/?x=1&y='2'"],
    ['hidden', ''],
    ['data-x', '3'],
    ['title', 'a > b'],
  ])
})

test('what stands in comments, scripts and styles is no tag', () => {
  expect(names('<!-- <a> --><script>"<b>"</script><style>i{}</style><p>&lt;u></p>')).toEqual([
    'script',
    'style',
    'p',
  ])
})

test('any text is read, and soon', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('<', '>', '"', "'", '=', '/', ' ', 'a', 'b', '!', '-'),
        maxLength: 400,
      }),
      (html) => {
        const begin = performance.now()
        for (const tag of readTags(html)) expect(tag.name).toMatch(/^[a-z]/)
        expect(performance.now() - begin).toBeLessThan(200)
      },
    ),
  )
})
