import { expect, test } from 'vitest'
import { selfContained, type ReadAsset } from './self-contained.ts'

const files: Record<string, string> = {
  '/_astro/a.css': '@font-face{src:url(/_astro/t.woff2)}p{color:red}',
  '/_astro/t.woff2': 'letters',
  '/media/a.jpg': 'picture',
}
const readAsset: ReadAsset = (path) => {
  const content = files[path]
  const file = {
    type: { css: 'text/css', jpg: 'image/jpeg' }[path.slice(-3)] ?? 'font/woff2',
    content: Buffer.from(content ?? ''),
  }
  return Promise.resolve(content === undefined ? null : file)
}
const made = (html: string) => selfContained({ html, siteUrl: 'https://site.fr', readAsset })

test('styles and letters stand in the page', async () => {
  const letters = Buffer.from('letters').toString('base64')
  expect(await made('<link rel="stylesheet" href="/_astro/a.css"><p>x</p>')).toBe(
    `<style>@font-face{src:url(data:font/woff2;base64,${letters})}p{color:red}</style><p>x</p>`,
  )
})

test('pictures stand in the page, in one width', async () => {
  const picture = Buffer.from('picture').toString('base64')
  const html =
    '<img src="/media/a.jpg" srcset="/media/b.jpg 4w, /media/a.jpg 8w" sizes="8px" alt="A">'
  expect(await made(html)).toBe(`<img src="data:image/jpeg;base64,${picture}" alt="A">`)
  expect(await made('<img src="/media/c.jpg" alt="C">')).toBe('<img src="/media/c.jpg" alt="C">')
})

test('a style sheet that is gone, icons and scripts leave no trace', async () => {
  const html =
    '<link rel="stylesheet" href="/_astro/b.css"><link rel="icon" href="/i.svg"><script type="module">x</script>'
  expect(await made(html)).toBe('')
})

test('links open the public site beside the page, but for those inside it', async () => {
  expect(await made('<a class="b" href="/logement/">L</a>')).toBe(
    '<a class="b" href="https://site.fr/logement/" target="_blank" rel="noopener">L</a>',
  )
  expect(await made('<a href="#etapes">É</a>')).toBe('<a href="#etapes">É</a>')
  expect(await made('<a href="https://caf.fr" rel="external" target="_top">C</a>')).toBe(
    '<a href="https://caf.fr" target="_blank" rel="noopener">C</a>',
  )
})
