import { documentsOf } from '@infos-droits/shared/search'
import { describe, expect, it } from 'vitest'
import { markdownToHtml } from './markdown.ts'
import { seedSnapshot } from './seed-snapshot.ts'

describe('the Markdown of the starting content', () => {
  it('has paragraphs, lists, bold and links, and nothing of it is markup already', () => {
    const text =
      'Un **deux**.\n\nTrois :\n- [quatre](https://a.fr)\n- cinq & <six>\n\n[Sept](fiche:sept)\nhuit.\n\n- neuf\ndix'
    expect(markdownToHtml({ markdown: text, addressOf: (slug) => `/x/${slug}/` })).toBe(
      '<p>Un <strong>deux</strong>.</p><p>Trois :</p><ul><li><a href="https://a.fr">quatre</a></li>' +
        '<li>cinq &amp; &lt;six&gt;</li></ul><p><a href="/x/sept/">Sept</a> huit.</p><ul><li>neuf</li></ul><p>dix</p>',
    )
  })
})

describe('the starting content', () => {
  it('is a valid snapshot, with pages of all kinds to search', () => {
    const documents = documentsOf(seedSnapshot())
    const kinds = new Set(documents.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['guide', 'hotline', 'organization', 'theme'])
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
    expect(documents.find(({ id }) => id === 'guide:loyer-impaye')?.body).toContain(
      'une aide au FSL',
    )
  })
})
