import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bandOf, viewIn } from './band.ts'
import { BAND_STYLE, dressed, policyOf } from './dress.ts'

const STYLE = '@media (width<40rem){p{color:red}}'
const PAGE =
  `<!doctype html><html lang="fr"><head><title>Loyer – Site</title><style>${STYLE}</style></head>` +
  '<body class="a"><a href="#contenu">Aller au contenu</a><p>$& $1</p></body></html>'
const made = (band = '<aside>$& B</aside>') =>
  dressed({ html: PAGE, band, titled: (title) => `Aperçu – ${title}` })
const hash = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

describe('a shared draft', () => {
  it('begins with its band, and says in its name that it is a preview', () => {
    expect(made()).toContain('<body class="a"><aside>$& B</aside><a href="#contenu">')
    expect(made()).toContain('<title>Aperçu – Loyer – Site</title>')
    expect(made()).toContain('<p>$& $1</p>')
  })

  it('asks search engines to leave it out, and browsers to tell nobody its address', () => {
    expect(made()).toMatch(/<head><meta name="robots" content="noindex[^>]*><meta name="referrer"/)
  })

  it('may use the styles that stand in it, and nothing else', () => {
    const policy = policyOf(made())
    expect(policy).toContain(`style-src ${hash(STYLE)} ${hash(BAND_STYLE)};`)
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).toContain("form-action 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|script-src/)
  })
})

describe('the band', () => {
  const band = (changes: Partial<Parameters<typeof bandOf>[0]['answer']> = {}, isLive = false) =>
    bandOf({
      answer: { view: 'page', views: ['page'], anchor: null, ...changes },
      until: '30 novembre 2026 à 11:00',
      isLive,
    })

  it('says that the page is not on line, or is by now, and until when the link works', async () => {
    expect(await band()).toMatch(/pas encore en ligne\..*jusqu’au 30\snovembre 2026 à 11:00/su)
    expect(await band({}, true)).toContain('maintenant en ligne')
    expect(await band()).not.toContain('<nav')
  })

  it('leads to the other version of the page, and to the place that is meant', async () => {
    const both = await band({ views: ['page', 'easyRead'], anchor: 'question-1' })
    const [, address = ''] = /href="(\?version[^"]*)"/.exec(both) ?? []
    expect(viewIn(new URLSearchParams(address))).toBe('easyRead')
    expect(both).toContain('href="#question-1"')
    expect(both).toMatch(/href="\?"\s+aria-current="page"/)
    expect(viewIn(new URLSearchParams('?version=x'))).toBe('page')
  })
})
