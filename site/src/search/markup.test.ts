import { expect, test } from 'vitest'
import { markup } from './markup.ts'

test('what is put into a template is text, never markup', () => {
  expect(markup`<a href="${'"><script>'}">${'<b>&'}</a>`.html).toBe(
    '<a href="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</a>',
  )
})

test('templates go into each other as they are, one by one or in a list', () => {
  const items = ['a', '<'].map((item) => markup`<li>${item}</li>`)
  expect(markup`<ul>${items}</ul>${markup`<p>${1}</p>`}${null}`.html).toBe(
    '<ul><li>a</li><li>&lt;</li></ul><p>1</p>',
  )
})
