import { expect, test } from 'vitest'
import { plainPage } from './plain-page.ts'

const page = { title: 'Une panne', message: 'Réessayez.' }

test('a bare page has the name that the release gives, or none', () => {
  expect(plainPage({ ...page, siteName: 'Mes droits' })).toContain(
    '<title>Une panne – Mes droits</title>',
  )
  expect(plainPage(page)).toContain('<title>Une panne</title>')
})

test('what was typed is text on it, never markup', () => {
  const html = plainPage({ ...page, typed: '</textarea><script>alert(1)</script>' })
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
})
