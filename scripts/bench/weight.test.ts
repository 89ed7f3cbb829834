import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { weighPage } from './weight.ts'

let release: string
beforeEach(() => {
  release = mkdtempSync(join(tmpdir(), 'infos-droits-weight-'))
  mkdirSync(join(release, '_astro'))
  writeFileSync(join(release, '_astro', 'a.css'), 'x'.repeat(1_000))
  writeFileSync(join(release, '_astro', 'a.css.br'), 'x'.repeat(100))
  writeFileSync(join(release, '_astro', 'a.js'), 'x'.repeat(30))
})
afterEach(() => {
  rmSync(release, { recursive: true, force: true })
})

describe('the weight of a page', () => {
  it('is its own and that of each file it names, once, compressed where it travels so', () => {
    const html =
      '<link rel="stylesheet" href="/_astro/a.css"><script src="/_astro/a.js"></script>' +
      '<link rel="preload" href="/_astro/a.css"><a href="/logement/">é</a><img src="/absent.png">'
    const file = join(release, 'index.html')
    writeFileSync(file, html)
    const bytes = Buffer.byteLength(html)
    expect(weighPage({ release, file })).toEqual({
      path: '/index.html',
      html: bytes,
      travelled: bytes + 100 + 30,
    })
  })
})
